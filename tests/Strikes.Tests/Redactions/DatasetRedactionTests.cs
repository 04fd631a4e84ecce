using Sitrep.Evidence.V1;
using Sitrep.Strikes.Tests.Imports;
using Sitrep.Strikes.Tests.Summaries;

namespace Sitrep.Strikes.Tests.Redactions;

/// <summary>Words of a dataset's row that were taken out stay out, whatever file comes after.</summary>
public sealed class DatasetRedactionTests
{
    private const string Village = "Zelenyi Hai, house \"Sonce\"";
    private const string Weapon = "Prototyp Q";

    [Fact]
    public async Task Redact_WordsOfARow_AreGoneFromRecordRowKeyAndDisk()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File());
        var before = await service.AttackOfAsync(id);
        Assert.True(service.HasOnDisk(Village));
        Assert.True(service.HasOnDisk(Folded, StringComparison.OrdinalIgnoreCase));

        var redacted = await service.RedactAsync($"attacks/{id}", Village);

        Assert.True(redacted.Erased);
        Assert.Empty(redacted.KeptFields);
        Assert.False(service.HasOnDisk(Folded, StringComparison.OrdinalIgnoreCase));
        var row = await service.RawOfAsync(id);
        Assert.Contains(row.Cells, cell => cell.Column == "target" && cell.Text == redacted.Redaction.Mark);
        var after = await service.AttackOfAsync(id);
        Assert.Equal(redacted.Redaction.Mark, after.Target.Words);
        Assert.Equal(before.Claims, after.Claims);
        Assert.Equal(before.Window, after.Window);
        Assert.DoesNotContain(await UnresolvedAsync(service), words => words.Words.Contains("redacted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfTheSameFileAfterwards_IsUnchangedAndWritesNothing()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File());
        var redacted = await service.RedactAsync($"attacks/{id}", Village);

        var again = await File().ImportAsync(service);

        Assert.Equal((Outcome.Unchanged, id), (again.Rows.Single().Outcome, again.Rows.Single().Id));
        Assert.Equal((false, redacted.Revision), (again.Summary.Published, again.Summary.Revision));
    }

    [Fact]
    public async Task Import_OfAChangedRow_TakesTheNumberAndLeavesTheWordsOut()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File());
        var redacted = await service.RedactAsync($"attacks/{id}", Village);

        var changed = await File(("launched", "11.0")).ImportAsync(service);

        var outcome = Assert.Single(changed.Rows);
        Assert.Equal((Outcome.Revised, id), (outcome.Outcome, outcome.Id));
        Assert.Equal(["launched"], outcome.Changes.Select(change => change.Field));
        var attack = await service.AttackOfAsync(id);
        Assert.Equal(11, attack.Claims.Single(claim => claim is { Measure: Measure.Launched, Part: "" }).Quantity.Lower);
        Assert.Equal(redacted.Redaction.Mark, attack.Target.Words);
        Assert.DoesNotContain(Folded, (await service.RawOfAsync(id)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.False(service.HasOnDisk(Folded, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Outcome.Unchanged, Assert.Single((await File(("launched", "11.0")).ImportAsync(service)).Rows).Outcome);
    }

    [Fact]
    public async Task Import_AfterTheWeaponsNameWasTakenOut_StillCountsTheSameItem()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File(("model", Weapon)));
        var before = await service.AttackOfAsync(id);
        var mark = (await service.RedactAsync($"attacks/{id}", Weapon)).Redaction.Mark;

        await File(("model", Weapon), ("destroyed", "8.0")).ImportAsync(service);

        var after = await service.AttackOfAsync(id);
        Assert.Equal((before.Item, mark), (after.Item, after.WeaponWords));
        Assert.Equal(before.Claims.Select(KeyOf), after.Claims.Select(KeyOf));
        Assert.Equal(8, after.Claims.Single(claim => claim is { Measure: Measure.Intercepted, Part: "" }).Quantity.Lower);
    }

    [Fact]
    public async Task Import_AfterAResolvedPlaceWasTakenOut_LeavesItsRegion()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File(("target", "Odesa oblast")));
        Assert.Equal(["UA51"], (await service.AttackOfAsync(id)).Target.Regions);
        var mark = (await service.RedactAsync($"attacks/{id}", "Odesa oblast")).Redaction.Mark;

        await File(("target", "Odesa oblast"), ("launched", "13.0")).ImportAsync(service);

        var target = (await service.AttackOfAsync(id)).Target;
        Assert.Equal((mark, PlacePrecision.Region), (target.Words, target.Precision));
        Assert.Equal(["UA51"], target.Regions);
        Assert.Equal(13, (await service.AttackOfAsync(id)).Claims.Single(claim => claim is { Measure: Measure.Launched, Part: "" }).Quantity.Lower);
    }

    [Fact]
    public async Task Import_AfterTheDeskCorrectedACount_LeavesTheCorrection()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File());
        var corrected = await service.AttackOfAsync(id);
        corrected.Claims.Single(claim => claim is { Measure: Measure.Intercepted, Part: "" }).Quantity = Wire.Exactly(5);
        await new RecordCalls(service.Calls, Subject.Kinds["attack"]).UpdateAsync(corrected);
        await service.RedactAsync($"attacks/{id}", Village);

        await File(("launched", "11.0")).ImportAsync(service);

        var attack = await service.AttackOfAsync(id);
        Assert.Equal(5, attack.Claims.Single(claim => claim is { Measure: Measure.Intercepted, Part: "" }).Quantity.Lower);
    }

    [Fact]
    public async Task Import_AfterThePostWasTakenOut_CitesItOnceAndAsAMark()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File(("source", "kpszsu/posts/namely")));
        var mark = (await service.RedactAsync($"attacks/{id}", "namely")).Redaction.Mark;

        var changed = await File(("source", "kpszsu/posts/namely"), ("launched", "12.0")).ImportAsync(service);

        Assert.Equal(Outcome.Revised, Assert.Single(changed.Rows).Outcome);
        Assert.Equal([$"kpszsu/posts/{mark}"], (await service.AttackOfAsync(id)).Citations.Select(citation => citation.Uri));
        Assert.False(service.HasOnDisk("namely"));
    }

    [Fact]
    public async Task Summarize_AnyRevision_HasTheNumbersAndSaysWhatWasTakenOut()
    {
        await using var service = await Subject.StartAsync();
        var id = await StoreAsync(service, File());
        var before = await service.SummarizeAsync("2025-11-16", "2025-11-17");
        string[] figures = [.. before.Section.Figures.Select(NumberOf)];

        var redacted = await service.RedactAsync($"attacks/{id}", Village);

        var then = await service.SummarizeAsync("2025-11-16", "2025-11-17", revision: before.State.Commit.Revision);
        var now = await service.SummarizeAsync("2025-11-16", "2025-11-17");
        var other = await service.SummarizeAsync("2025-11-17", "2025-11-18");
        var warning = $"attacks/{id} {redacted.Redaction.Commit.KnownTime.ToDateTimeOffset():yyyy-MM-dd'T'HH:mm:ss'Z'}";
        Assert.Equal([[], [warning], [warning], []], new[] { before, then, now, other }.Select(answer => answer.Section.Warnings("redacted")));
        Assert.Equal(figures, then.Section.Figures.Select(NumberOf));
        Assert.Equal(figures, now.Section.Figures.Select(NumberOf));
        Assert.DoesNotContain("Zelenyi", then.Section.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, redacted.Revision), (before.State.RedactionRevision, then.State.RedactionRevision));
    }

    // What a key makes of the words: blanks and case are of no account in it.
    private const string Folded = "zelenyi hai";

    private static MissileFile File(params (string, string)[] cells) => new MissileFile().Row([("target", Village), .. cells]);

    private static async Task<string> StoreAsync(RunningService service, MissileFile file) =>
        Assert.Single((await file.ImportAsync(service)).Rows).Id;

    private static (Measure, string, string, string) KeyOf(Claim claim) => (claim.Measure, claim.Item, claim.Part, claim.Claimant);

    private static string NumberOf(Figure figure) => $"{figure.Id} {figure.Quantity} {figure.Status} {figure.Grade}";

    private static async Task<IEnumerable<UnresolvedWords>> UnresolvedAsync(RunningService service) =>
        (await new UnresolvedService.UnresolvedServiceClient(service.Calls).ListUnresolvedAsync(new())).Unresolved;
}
