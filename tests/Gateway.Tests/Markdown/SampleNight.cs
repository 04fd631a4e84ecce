using Sitrep.Contracts.Time;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Markdown;

/// <summary>The sample night as the two services answer it, and as a report.</summary>
internal static class SampleNight
{
    public static readonly IanaZone Kyiv = IanaZone.Get("Europe/Kyiv");

    public static ReportQuery Query { get; } = new(
        new DateOnly(2025, 11, 16),
        new DateTimeOffset(2025, 11, 15, 22, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2025, 11, 16, 22, 0, 0, TimeSpan.Zero),
        Kyiv, "", At: null, AsOf: null, RequireAll: false);

    /// <summary>Nothing was known the day before, and nothing is told of it record by record.</summary>
    private static ReportChanges Changes { get; } = new(
        new DateTimeOffset(2025, 11, 15, 12, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2025, 10, 17, 22, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2025, 11, 16, 22, 0, 0, TimeSpan.Zero),
        new LearnedChanges(
            new ChangeTable { Left = new Commit(), Counts = { new ChangeCount { RecordKind = "attack", Change = ChangeKind.Added, Records = 3 } } },
            new ChangeTable { Left = new Commit() }));

    public static Report Report() => ReportOf(Facts(SampleSections.Strikes(), SampleSections.Diplomacy()));

    public static Report ReportOf(ReportFacts facts, params SectionState[] sections) => new(
        facts,
        ToplineWriter.Write(facts),
        new Delivery("sha256:0123456789abcdef", "1", sections.Any(section => section.State != SectionState.Current),
            [.. sections.Where(section => section.State != SectionState.Current).Select(section => section.Name)], sections));

    public static ReportFacts Facts(StrikesSection? strikes, DiplomacySection? diplomacy, ReportQuery? query = null) => new()
    {
        Query = query ?? Query,
        Revisions = new SectionRevisions(diplomacy is null ? null : 1, strikes is null ? null : 1),
        CutOff = new DateTimeOffset(2025, 11, 16, 12, 0, 0, TimeSpan.Zero),
        FirstKnown = new DateTimeOffset(2025, 11, 16, 12, 0, 0, TimeSpan.Zero),
        Strikes = strikes,
        Diplomacy = diplomacy,
        Figures = [.. (strikes?.Figures ?? []).Concat(diplomacy?.Figures ?? []).OrderBy(figure => figure.Id, StringComparer.Ordinal)],
        Conflicts = [.. (strikes?.Conflicts ?? []).Concat(diplomacy?.Conflicts ?? [])],
        Caveats = [.. (strikes?.Caveats ?? []).Concat(diplomacy?.Caveats ?? [])],
        Coverage = [.. (strikes?.Coverage ?? []).Concat(diplomacy?.Coverage ?? [])],
        Changes = Changes,
        Citations = new CitationIndex(strikes, diplomacy, Changes.Learned.Tables),
    };
}
