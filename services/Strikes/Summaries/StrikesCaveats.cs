namespace Sitrep.Strikes.Summaries;

/// <summary>What a reader of the strikes section must know, made from the data. The order is part of the section.</summary>
internal static class StrikesCaveats
{
    private const string WindowMismatch = "window-mismatch";
    private const string DateOnly = "date-only";
    private const string UnresolvedPlace = "unresolved-place";
    private const string SilentSource = "silent-source";
    private const string NoNationalFigure = "no-national-figure";
    private const string NightMayRepeatEvening = "night-may-repeat-evening";
    private const string NoCasualties = "no-casualties";

    public static IEnumerable<Caveat> Build(
        SummaryScope scope,
        SectionParts parts,
        IReadOnlyList<Total> totals,
        BalanceSheet balance,
        IReadOnlyList<Lead> headlines,
        StrikesSection section) =>
    [
        .. CommonCaveats.Scopes(section.Figures, scope.Sources),
        .. Drift(scope, totals),
        .. CommonCaveats.WithoutNumber(totals),
        .. balance.Caveats,
        .. scope.Region.Length == 0 ? NoLeader(parts.Sums.Classes, headlines) : [],
        .. Windows(totals),
        .. Dates(parts.Sums.Records),
        .. Nights(parts.Sums.Records),
        .. parts.Doubtful,
        .. parts.Sums.Records.Unresolved.Select(words => CommonCaveats.Create(UnresolvedPlace, words)),
        .. parts.Records.Silent.Select(silent => CommonCaveats.Create(SilentSource, silent.Source, Text(silent.Last))),
        .. Casualties(parts.Sums.Records, totals),
        .. OutageCaveats.Build(parts.Records, parts.Sums.Records, totals),
        .. CommonCaveats.NotByRegion(scope.Region),
        .. CommonCaveats.Notes("attacks", section.Attacks),
        .. CommonCaveats.Notes("damages", section.Damages),
        .. CommonCaveats.Notes("outages", section.Outages.Concat(section.StandingOutages).Concat(section.OverlappingOutages)),
        .. CommonCaveats.Cut("attacks", section.Attacks.Count, section.AttacksMore),
        .. CommonCaveats.Cut("overlapping", section.Overlapping.Count, section.OverlappingMore),
        .. CommonCaveats.Cut("damages", section.Damages.Count, section.DamagesMore),
        .. CommonCaveats.Cut("outages", section.Outages.Count, section.OutagesMore),
        .. CommonCaveats.Cut("standing-outages", section.StandingOutages.Count, section.StandingOutagesMore),
        .. CommonCaveats.Cut("overlapping-outages", section.OverlappingOutages.Count, section.OverlappingOutagesMore),
        .. CommonCaveats.Cut("beside", parts.Beside.Shown.Count, parts.Beside.More),
    ];

    private static IEnumerable<Caveat> Drift(SummaryScope scope, IReadOnlyList<Total> totals) =>
        Eras.IsStraddledBy(scope.Period)
            || (scope.Before is { } before && Eras.IsStraddledBy(new(before.Start, scope.Period.Stop, scope.Period.Zone)))
            ? totals.Select(total => total.Key.Claimant)
                .Where(claimant => !Eras.AreComparable(claimant, Measure.Intercepted, null, null))
                .Distinct(StringComparer.Ordinal)
                .Select(claimant => CommonCaveats.Create(CommonCaveats.DefinitionDrift, claimant))
            : [];

    private static IEnumerable<Caveat> NoLeader(IEnumerable<(string Attacker, ItemClass ItemClass)> classes, IReadOnlyList<Lead> headlines) =>
        classes.Where(key => !headlines.Any(headline => (headline.Attacker, headline.ItemClass) == key))
            .Select(key => CommonCaveats.Create(NoNationalFigure, key.Attacker, EnumWords.Of(key.ItemClass)));

    // Claimants of one direction whose counts are of different hours cannot be set against each other.
    private static IEnumerable<Caveat> Windows(IReadOnlyList<Total> totals)
    {
        string[] claimants =
        [
            .. totals.Where(total => total.Key is { ItemClass: ItemClass.Uav, Item.Length: 0 })
                .GroupBy(total => total.Key.Claimant)
                .Select(group => (Claimant: group.Key, Span: WindowSpan.Covering(group.Select(total => total.Sum.Window!))))
                .DistinctBy(pair => pair.Span)
                .Select(pair => pair.Claimant)
                .Order(StringComparer.Ordinal),
        ];
        return claimants.Length > 1 ? [CommonCaveats.Create(WindowMismatch, claimants)] : [];
    }

    private static IEnumerable<Caveat> Dates(RecordCounts counts) =>
        counts.DateOnly == 0 ? [] : [CommonCaveats.Create(DateOnly, CommonCaveats.Number(counts.DateOnly))];

    private static IEnumerable<Caveat> Nights(RecordCounts counts) =>
        counts.Nights.Select(nights => CommonCaveats.Create(NightMayRepeatEvening, nights.Claimant, CommonCaveats.Number(nights.Attacks)));

    private static IEnumerable<Caveat> Casualties(RecordCounts counts, IReadOnlyList<Total> totals) =>
        counts.Attacks + counts.Damages > 0 && !totals.Any(total => total.Key.Measure is Measure.Killed or Measure.Injured)
            ? [CommonCaveats.Create(NoCasualties)]
            : [];

    private static string Text(Moment? moment) => moment switch
    {
        null => "",
        { SaidCase: Moment.SaidOneofCase.Minute } => moment.Minute.ToDateTimeOffset()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        { SaidCase: Moment.SaidOneofCase.Day } => moment.Day,
        _ => moment.Month,
    };
}
