using Sitrep.Evidence.V1;
using Sitrep.Strikes.Tests.Imports;
using Sitrep.Strikes.Tests.Summaries;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Redactions;

/// <summary>Words of a dataset's row that were taken out stay out, whatever file comes after.</summary>
public sealed class DatasetRedactionTests
{
    private const string Village = "Zelenyi Hai, house \"Sonce\"";
    private const string Weapon = "Prototyp Q";

    [Fact]
    public async Task Redact_WordsOfARow_AreGoneFromRecordRowKeyAndDisk()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File());
        Attack before = await service.AttackOf(id);
        Assert.True(service.HasOnDisk(Village));
        Assert.True(service.HasOnDisk(Folded, StringComparison.OrdinalIgnoreCase));

        RedactResponse redacted = await service.Redact($"attacks/{id}", Village);

        Assert.True(redacted.Erased);
        Assert.Empty(redacted.KeptFields);
        Assert.False(service.HasOnDisk(Folded, StringComparison.OrdinalIgnoreCase));
        RawRow row = await service.RawOf(id);
        Assert.Contains(row.Cells, cell => cell.Column == "target" && cell.Text == redacted.Redaction.Mark);
        Attack after = await service.AttackOf(id);
        Assert.Equal(redacted.Redaction.Mark, after.Target.Words);
        Assert.Equal(before.Claims, after.Claims);
        Assert.Equal(before.Window, after.Window);
        Assert.DoesNotContain(await Unresolved(service), words => words.Words.Contains("redacted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfTheSameFileAfterwards_IsUnchangedAndWritesNothing()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File());
        RedactResponse redacted = await service.Redact($"attacks/{id}", Village);

        ImportAnswer again = await File().Import(service);

        Assert.Equal((Outcome.Unchanged, id), (again.Rows.Single().Outcome, again.Rows.Single().Id));
        Assert.Equal((false, redacted.Revision), (again.Summary.Published, again.Summary.Revision));
    }

    [Fact]
    public async Task Import_OfAChangedRow_TakesTheNumberAndLeavesTheWordsOut()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File());
        RedactResponse redacted = await service.Redact($"attacks/{id}", Village);

        ImportAnswer changed = await File(("launched", "11.0")).Import(service);

        RowOutcome outcome = Assert.Single(changed.Rows);
        Assert.Equal((Outcome.Revised, id), (outcome.Outcome, outcome.Id));
        Assert.Equal(["launched"], outcome.Changes.Select(change => change.Field));
        Attack attack = await service.AttackOf(id);
        Assert.Equal(11, attack.Claims.Single(claim => claim is { Measure: Measure.Launched, Part: "" }).Quantity.Lower);
        Assert.Equal(redacted.Redaction.Mark, attack.Target.Words);
        Assert.DoesNotContain(Folded, (await service.RawOf(id)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.False(service.HasOnDisk(Folded, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Outcome.Unchanged, Assert.Single((await File(("launched", "11.0")).Import(service)).Rows).Outcome);
    }

    [Fact]
    public async Task Import_AfterTheWeaponsNameWasTakenOut_StillCountsTheSameItem()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File(("model", Weapon)));
        Attack before = await service.AttackOf(id);
        string mark = (await service.Redact($"attacks/{id}", Weapon)).Redaction.Mark;

        await File(("model", Weapon), ("destroyed", "8.0")).Import(service);

        Attack after = await service.AttackOf(id);
        Assert.Equal((before.Item, mark), (after.Item, after.WeaponWords));
        Assert.Equal(before.Claims.Select(KeyOf), after.Claims.Select(KeyOf));
        Assert.Equal(8, after.Claims.Single(claim => claim is { Measure: Measure.Intercepted, Part: "" }).Quantity.Lower);
    }

    [Fact]
    public async Task Import_AfterAResolvedPlaceWasTakenOut_LeavesItsRegion()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File(("target", "Odesa oblast")));
        Assert.Equal(["UA51"], (await service.AttackOf(id)).Target.Regions);
        string mark = (await service.Redact($"attacks/{id}", "Odesa oblast")).Redaction.Mark;

        await File(("target", "Odesa oblast"), ("launched", "13.0")).Import(service);

        Place target = (await service.AttackOf(id)).Target;
        Assert.Equal((mark, PlacePrecision.Region), (target.Words, target.Precision));
        Assert.Equal(["UA51"], target.Regions);
        Assert.Equal(13, (await service.AttackOf(id)).Claims.Single(claim => claim is { Measure: Measure.Launched, Part: "" }).Quantity.Lower);
    }

    [Fact]
    public async Task Import_AfterTheDeskCorrectedACount_LeavesTheCorrection()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File());
        Attack corrected = await service.AttackOf(id);
        corrected.Claims.Single(claim => claim is { Measure: Measure.Intercepted, Part: "" }).Quantity = Said.Exactly(5);
        await new RecordCalls(service.Calls, Subject.Kinds["attack"]).Update(corrected);
        await service.Redact($"attacks/{id}", Village);

        await File(("launched", "11.0")).Import(service);

        Attack attack = await service.AttackOf(id);
        Assert.Equal(5, attack.Claims.Single(claim => claim is { Measure: Measure.Intercepted, Part: "" }).Quantity.Lower);
    }

    [Fact]
    public async Task Import_AfterThePostWasTakenOut_CitesItOnceAndAsAMark()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File(("source", "kpszsu/posts/namely")));
        string mark = (await service.Redact($"attacks/{id}", "namely")).Redaction.Mark;

        ImportAnswer changed = await File(("source", "kpszsu/posts/namely"), ("launched", "12.0")).Import(service);

        Assert.Equal(Outcome.Revised, Assert.Single(changed.Rows).Outcome);
        Assert.Equal([$"kpszsu/posts/{mark}"], (await service.AttackOf(id)).Citations.Select(citation => citation.Uri));
        Assert.False(service.HasOnDisk("namely"));
    }

    [Fact]
    public async Task Summarize_AnyRevision_HasTheNumbersAndSaysWhatWasTakenOut()
    {
        await using RunningService service = await Subject.Start();
        string id = await Store(service, File());
        SummarizeResponse before = await service.Summarize("2025-11-16", "2025-11-17");
        string[] figures = [.. before.Section.Figures.Select(NumberOf)];

        RedactResponse redacted = await service.Redact($"attacks/{id}", Village);

        SummarizeResponse then = await service.Summarize("2025-11-16", "2025-11-17", revision: before.Commit.Revision);
        SummarizeResponse now = await service.Summarize("2025-11-16", "2025-11-17");
        SummarizeResponse other = await service.Summarize("2025-11-17", "2025-11-18");
        string warning = $"attacks/{id} {redacted.Redaction.Commit.KnownTime.ToDateTimeOffset():yyyy-MM-dd'T'HH:mm:ss'Z'}";
        Assert.Equal([[], [warning], [warning], []], new[] { before, then, now, other }.Select(answer => answer.Section.Warnings("redacted")));
        Assert.Equal(figures, then.Section.Figures.Select(NumberOf));
        Assert.Equal(figures, now.Section.Figures.Select(NumberOf));
        Assert.DoesNotContain("Zelenyi", then.Section.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, redacted.Revision), (before.RedactionRevision, then.RedactionRevision));
    }

    // What a key makes of the words: blanks and case are of no account in it.
    private const string Folded = "zelenyi hai";

    private static MissileFile File(params (string, string)[] cells) => new MissileFile().Row([("target", Village), .. cells]);

    private static async Task<string> Store(RunningService service, MissileFile file) => Assert.Single((await file.Import(service)).Rows).Id;

    private static (Measure, string, string, string) KeyOf(Claim claim) => (claim.Measure, claim.Item, claim.Part, claim.Claimant);

    private static string NumberOf(Figure figure) => $"{figure.Id} {figure.Quantity} {figure.Status} {figure.Grade}";

    private static async Task<IEnumerable<UnresolvedWords>> Unresolved(RunningService service) =>
        (await new UnresolvedService.UnresolvedServiceClient(service.Calls).ListUnresolvedAsync(new())).Unresolved;
}
