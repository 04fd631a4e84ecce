namespace Sitrep.Strikes.Summaries;

/// <summary>Reads what a section is built from, in the snapshot of its scope.</summary>
public sealed class SectionReader(PeriodReader periods)
{
    public StrikesSection Read(SummaryScope scope)
    {
        var days = DayBlocks.Of(scope.Period);
        SumsReader reader = new(periods, scope);
        var ofDays = reader.Read(days, scope.Region);
        var sums = StrikesSums.Of(ofDays, scope.CancellationToken);
        var leads = sums.OfStrikes.Choose(scope.Sources);
        SectionParts parts = new(
            periods.Read(scope),
            sums,
            scope.Before is { } before ? StrikesSums.Of(reader.Read(DayBlocks.Of(before), scope.Region), scope.CancellationToken) : null,
            scope.Region.Length == 0 ? sums.Coverage : Coverages.Of(reader.Read(days, "").Select(day => day.Coverage)),
            new BesideReader(periods, scope, days, ofDays).Read(leads),
            [.. new PairReader(periods, scope, days).Read()]);
        return StrikesSectionBuilder.Build(scope, parts, leads);
    }
}
