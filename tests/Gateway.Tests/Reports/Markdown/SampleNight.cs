using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts;
using Sitrep.Contracts.Time;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Sections;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Reports.Markdown;

/// <summary>The sample night as the two services answer it, and as a report.</summary>
internal static class SampleNight
{
    public static readonly IanaZone Kyiv = IanaZone.Get("Europe/Kyiv");

    private static readonly DateTimeOffset Known = new(2025, 11, 16, 12, 0, 0, TimeSpan.Zero);

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
        LearnedChanges.Of(
        [
            (Shipped.Strikes, new ChangeTable
            {
                Left = new Commit(),
                Counts = { new ChangeCount { RecordKind = "attack", Change = ChangeKind.Added, Records = 3 } },
            }),
            (Shipped.Diplomacy, new ChangeTable { Left = new Commit() }),
        ]));

    public static Report Report() => ReportOf(Facts(SampleSections.Strikes(), SampleSections.Diplomacy()));

    public static Report ReportOf(ReportFacts facts, params SectionState[] sections) => new(
        facts,
        ToplineWriter.Write(facts),
        Delivery.From("sha256:0123456789abcdef", "1", lacksChanges: false, sections));

    public static ReportFacts Facts(StrikesSection? strikes, DiplomacySection? diplomacy, ReportQuery? query = null) =>
        ReportFacts.From(query ?? Query, [Result(Shipped.Strikes, strikes), Result(Shipped.Diplomacy, diplomacy)], Changes);

    private static SectionResult<ISection> Result(SectionDefinition section, ISection? content) => new(
        section,
        content is null ? null : new(content, new ReadState
        {
            Commit = new Commit { Revision = 1, KnownTime = Known.ToTimestamp() },
            NewestRevision = 1,
            FirstKnownTime = Known.ToTimestamp(),
        }),
        new SectionState(section.Name, content is null ? Gateway.V1.SectionCondition.Unavailable : Gateway.V1.SectionCondition.Current));
}
