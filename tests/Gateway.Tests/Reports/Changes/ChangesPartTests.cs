using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Markdown;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Reports.Changes;

public sealed class ChangesPartTests
{
    private static readonly DateTimeOffset Since = new(2025, 11, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Render_Beginning_SaysThatAllIsNew() => Assert.Contains(
        "Nothing was known then (d0.s0): all on file is new.\n", Part(new ChangeTable { Left = new() }, new ChangeTable { Left = new() }),
        StringComparison.Ordinal);

    [Fact]
    public void Render_NothingChanged_SaysSoAndAgainstWhat()
    {
        var part = Part(Table(), Table());

        Assert.Contains(
            "What was learned after 14:00 on 15 November 2025, Kyiv time, a day before the data cut-off, about what ended after "
            + "18 Oct 2025 01:00 and not after 17 Nov 2025 00:00. Compared with d4.s4.\n",
            part,
            StringComparison.Ordinal);
        Assert.Contains("No record on file has changed.\n", part, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_RevisedAndAdded_SayWhoWhenAndInsteadOfWhat()
    {
        var revised = Missile(ChangeKind.Revised, Claim(Measure.Intercepted, 4, 0), Claim(Measure.Lost, null, 2));
        var added = Missile(ChangeKind.Added, Claim(Measure.Launched, null, 2), Claim(Measure.Intercepted, null, 0));

        var part = Part(Table(revised, added), Table());

        Assert.Contains(
            "Learned 16 Nov 2025 14:00 Kyiv, written by the desk (March file):\n\n"
            + "- Revised: Russian Zircon missiles, 16 Nov 09:00 Kyiv.\n"
            + "  - Ukrainian Air Force: reported as intercepted: 0, before 4.\n"
            + "  - Ukrainian Air Force: reported as lost: 2, before nothing on file.\n"
            + "- Added: Russian Zircon missiles, 16 Nov 09:00 Kyiv.\n"
            + "  - Ukrainian Air Force: launched 2; reported as intercepted 0.\n",
            part,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ManyAdded_AreSummedUp()
    {
        var table = Table(Missile(ChangeKind.Added));
        table.ChangesMore = 3_411;
        table.Counts.Add(new ChangeCount { RecordKind = "attack", Change = ChangeKind.Added, Records = 3_412 });

        var part = Part(table, Table());

        Assert.Contains("\n3,412 attacks added.\n", part, StringComparison.Ordinal);
        Assert.Contains("\n3,411 further records, counted above.\n", part, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_SourceOfBothRegisters_IsToldOnce()
    {
        var source = new RecordChange
        {
            Record = "sources/ua-air-force",
            Change = ChangeKind.Revised,
            Words = "Ukrainian Air Force",
            Fields =
            {
                new FieldChange { Field = "reliability", OldValue = "\"f\"", NewValue = "\"b\"" },
                new FieldChange { Field = "citations", OldValue = "[{…}]", NewValue = "[{…},{…}]" },
            },
        };
        var count = new ChangeCount { RecordKind = "source", Change = ChangeKind.Revised, Records = 1 };
        ChangeTable strikes = Table(source), diplomacy = Table(source.Clone());
        strikes.Changes[0].Commits.Add(Commit(3));
        diplomacy.Changes[0].Commits.Add(Commit(7));
        strikes.Counts.Add(count);
        diplomacy.Counts.Add(count);

        var part = Part(strikes, diplomacy);

        Assert.Contains("\n1 source revised.\n", part, StringComparison.Ordinal);
        Assert.Equal(2, part.Split("the register's entry of Ukrainian Air Force").Length);
        Assert.Contains("  - reliability: \"b\", before \"f\".\n  - citations: others than before.\n", part, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WordsTakenOutOfBothRegisters_AreToldOnce_ThoughEachHasAMarkOfItsOwn()
    {
        static RecordChange Entry(string mark) => new() { Record = "sources/desk", Change = ChangeKind.Revised, Words = $"Desk of {mark}" };

        var part = Part(Table(Entry("[redacted-27ecd49ddb69]")), Table(Entry("[redacted-d374024fe12c]")));

        Assert.Equal(2, part.Split("the register's entry of Desk").Length);
    }

    private static string Part(ChangeTable strikes, ChangeTable diplomacy)
    {
        var facts = SampleNight.Facts(SampleSections.Strikes(), SampleSections.Diplomacy());
        var changes = new ReportChanges(Since, facts.Query.Stop.AddDays(-30), facts.Query.Stop,
            LearnedChanges.Of([(Shipped.Strikes, strikes), (Shipped.Diplomacy, diplomacy)]));
        var text = Encoding.UTF8.GetString(MarkdownRenderer.Render(SampleNight.ReportOf(facts with
        {
            Changes = changes,
            Citations = new CitationIndex([.. facts.Present], changes.Learned.Tables),
        })));
        var start = text.IndexOf("## Changes since the last report\n", StringComparison.Ordinal);
        return text[start..text.IndexOf("## Caveats\n", start, StringComparison.Ordinal)];
    }

    private static ChangeTable Table(params IEnumerable<RecordChange> changes) => new()
    {
        Left = new Commit { Revision = 4 },
        Changes = { changes },
    };

    private static RecordChange Missile(ChangeKind kind, params IEnumerable<ClaimChange> claims) => new()
    {
        Record = "attacks/zircon",
        Change = kind,
        Window = new Window
        {
            End = new Moment { Minute = new DateTimeOffset(2025, 11, 16, 7, 0, 0, TimeSpan.Zero).ToTimestamp() },
            Zone = "Europe/Kyiv",
        },
        Item = "zircon",
        ItemClass = ItemClass.Missile,
        Attacker = "RUS",
        Claims = { claims },
        Commits = { Commit(5) },
    };

    private static ClaimChange Claim(Measure measure, long? was, long now) => new()
    {
        Measure = measure,
        Item = "zircon",
        Claimant = "ua-air-force",
        OldQuantity = was is { } count ? Make.Exactly(count) : null,
        NewQuantity = Make.Exactly(now),
    };

    private static ChangeCommit Commit(long revision) => new()
    {
        Revision = revision,
        KnownTime = new DateTimeOffset(2025, 11, 16, 12, 0, 0, TimeSpan.Zero).ToTimestamp(),
        Author = "the desk",
        Note = "March file",
    };
}
