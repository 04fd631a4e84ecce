using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Tests.Summaries;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>The import of posts by a running service.</summary>
public sealed class PostImportTests : IAsyncLifetime
{
    private const string Sixteen =
        "В период с 14.00 до 17.00 мск дежурными средствами ПВО **перехвачены и уничтожены 16 украинских беспилотных летательных аппаратов**.";

    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_Post_IsAnAttackByUkraineInWhichTheMinistryClaimsWhatItSaysItBroughtDown()
    {
        var answer = await ImportAsync(new PostFile().Post("2025-11-16 14:59", Sixteen, droneCount: "999"));

        var attack = await _service.AttackOfAsync(Assert.Single(answer.Rows).Id);
        var claim = Assert.Single(attack.Claims);
        Assert.Equal(("UKR", "attack-uav", ItemClass.Uav), (attack.Attacker, attack.Item, attack.ItemClass));
        Assert.Equal(("ru-mod", Measure.Intercepted, 16L, 16L), (claim.Claimant, claim.Measure, claim.Quantity.Lower, claim.Quantity.Upper));
        Assert.Equal("2025-11-16T14:59:00Z", claim.Citations[0].Published.Minute.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));
        Assert.Contains("**перехвачены и уничтожены 16", claim.Citations[0].Words, StringComparison.Ordinal);
        Assert.Equal("999", (await _service.RawOfAsync(attack.Id)).Cells.Single(cell => cell.Column == "drone_count").Text);
    }

    [Fact]
    public async Task Import_PostsOfTwoMunitions_MakeARecordOfEach()
    {
        var answer = await ImportAsync(new PostFile().Post(
            "2024-05-25 20:19", "Около 22.30 мск дежурными средствами ПВО одна ПКР «Нептун» и 29 реактивных снарядов РСЗО «Вампир» уничтожены."));

        Assert.Equal([2L, 2], answer.Rows.Select(row => row.Line));
        Assert.EndsWith(".2", answer.Rows[1].Id, StringComparison.Ordinal);
        Assert.Equal(answer.Rows[0].Id, answer.Rows[1].Id[..^2]);
        Assert.Equal(["neptune", "rm-70"],
            [(await _service.AttackOfAsync(answer.Rows[0].Id)).Item, (await _service.AttackOfAsync(answer.Rows[1].Id)).Item]);
        Assert.Equal((0L, 2L), Counted(await ImportAsync(new PostFile().Post(
            "2024-05-25 20:19", "Около 22.30 мск дежурными средствами ПВО одна ПКР «Нептун» и 29 реактивных снарядов РСЗО «Вампир» уничтожены."))));
    }

    [Fact]
    public async Task Import_PostAboutSomethingElse_IsPassedOverWithTheReason()
    {
        var answer = await ImportAsync(new PostFile().Post("2025-11-16 09:00", "Министр посетил завод."));

        var row = Assert.Single(answer.Rows);
        Assert.Equal((Outcome.PassedOver, 1L, 0L, false),
            (row.Outcome, answer.Summary.PassedOverRows, answer.Summary.WarnedRows, answer.Summary.Published));
        Assert.Contains("средствами пво", Assert.Single(row.Warnings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PostReworded_RevisesItsRecordAndTellsTheOldWords()
    {
        var id = (await ImportAsync(new PostFile().Post("2025-11-16 14:59", Sixteen))).Rows.Single().Id;

        var row = Assert.Single((await ImportAsync(
            new PostFile().Post("2025-11-16 14:59", Sixteen.Replace("16 укр", "17 укр", StringComparison.Ordinal)))).Rows);

        Assert.Equal((id, Outcome.Revised), (row.Id, row.Outcome));
        Assert.Contains("16 укр", Assert.Single(row.Changes).OldValue, StringComparison.Ordinal);
        Assert.Equal(17, (await _service.AttackOfAsync(id)).Claims.Single().Quantity.Lower);
    }

    [Fact]
    public async Task Import_PostsOfTheNextMonth_GoOnWithTheRecordAndLackNothingOfIt()
    {
        await ImportAsync(new PostFile().Post("2025-11-16 14:59", Sixteen).Post("2025-11-17 14:59", Sixteen));

        var answer = await ImportAsync(new PostFile().Post("2025-12-01 14:59", Sixteen), allowGone: false);

        Assert.Equal((1L, 0L), (answer.Summary.NewRows, answer.Summary.GoneRows));
    }

    [Fact]
    public async Task Import_PostsOfWhichSomeAreStored_AreAFileThatWasCut()
    {
        await ImportAsync(new PostFile().Post("2025-11-16 14:59", Sixteen).Post("2025-11-17 14:59", Sixteen));

        var refusal = await Assert.ThrowsAsync<RpcException>(() => ImportAsync(new PostFile().Post("2025-11-17 14:59", Sixteen), allowGone: false));

        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
    }

    [Fact]
    public async Task Import_TimeOfAnotherSpelling_IsTheSamePost()
    {
        await ImportAsync(new PostFile().Post("2025-11-16 14:59", Sixteen));

        Assert.Equal((0L, 1L), Counted(await ImportAsync(new PostFile().Post("2025-11-16 14:59:31+00:00", Sixteen))));
    }

    [Fact]
    public async Task Import_CountThatOnlyTheColumnChanged_ChangesNoClaim()
    {
        await ImportAsync(new PostFile().Post("2025-11-16 14:59", Sixteen, droneCount: "1"));

        var row = Assert.Single((await ImportAsync(new PostFile().Post("2025-11-16 14:59", Sixteen, droneCount: "2"))).Rows);

        Assert.Equal([("drone_count", "\"1\"", "\"2\"")], row.Changes.Select(change => (change.Field, change.OldValue, change.NewValue)));
        Assert.Equal(16, (await _service.AttackOfAsync(row.Id)).Claims.Single().Quantity.Lower);
    }

    [Theory]
    [InlineData("", "datetime")]
    [InlineData("2025-11-16", "datetime")]
    [InlineData("0000-01-01 00:00", "datetime")]
    [InlineData("9999-12-31 23:59", "datetime")]
    [InlineData("NaN", "datetime")]
    public async Task Import_TimeThatCannotBeRead_IsRejected(string published, string field) =>
        Assert.Equal([field], (await ImportAsync(new PostFile().Post(published, Sixteen))).Rows.Single().Faults.Select(fault => fault.Field));

    [Fact]
    public async Task Import_WordsBeyondAPost_AreRejectedAndAHugeNumberIsUnknown()
    {
        var answer = await ImportAsync(new PostFile()
            .Post("2025-11-16 10:00", "")
            .Post("2025-11-16 11:00", Sixteen.PadRight(4_097, 'я'))
            .Post("2025-11-16 12:00", "Средствами ПВО\u0000 уничтожены 2 БПЛА.")
            .Post("2025-11-16 13:00", "Средствами ПВО уничтожены 1000000000000000000000000000000 БПЛА."));

        Assert.Equal([Outcome.Rejected, Outcome.Rejected, Outcome.Rejected, Outcome.New], answer.Rows.Select(row => row.Outcome));
        Assert.Equal(Disclosure.Unknown, (await _service.AttackOfAsync(answer.Rows[3].Id)).Claims.Single().Quantity.Disclosure);
    }

    [Fact]
    public async Task Import_NeededColumnMissing_RefusesTheFileAndNamesIt()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() =>
            _service.ImportAsync("date,datetime\n2025-11-16,2025-11-16 04:47\n"u8.ToArray(), new ImportOptions { Format = PostFile.Format }));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    [Fact]
    public async Task Import_AllPosts_GivesTheDayOfTheSampleItsTotalAndLeavesTheSamplesPostsAsOneRecordEach()
    {
        var folder = Environment.GetEnvironmentVariable("SITREP_TEST_DATA");
        if (folder is null)
            Assert.Skip("SITREP_TEST_DATA names no folder with the posts.");
        await _service.ImportAsync(Sample.Text);

        var file = await File.ReadAllBytesAsync(
            Path.Combine(folder, "mod_russia_telegram", "mod_russia_clean.until-2025-12.csv"), TestContext.Current.CancellationToken);
        var answer = await _service.ImportAsync(file, new ImportOptions { Format = PostFile.Format });

        Assert.Equal((0L, 2527L + 1), (answer.Summary.RejectedRows, answer.Summary.PassedOverRows));
        var day = await _service.SectionAsync("2025-11-16", "2025-11-17");
        var total = Assert.Single(day.Figures, figure => figure.Id == "strikes.intercepted.class.uav.UKR.ru-mod");
        Assert.Equal((115L, 115L, 5), (total.Quantity.Lower, total.Quantity.Upper, total.Claims));
        Assert.Contains(day.Figures, figure => figure.Record == "attacks/mrp.2025-11-16T04:47Z.8b08ba8b97f8" && figure.Part.Length == 0
            && figure.Quantity.Lower == 57);
        Assert.Equal((0L, answer.Summary.PassedOverRows), Counted2(await _service.ImportAsync(file, new ImportOptions { Format = PostFile.Format })));
    }

    private static (long New, long Unchanged) Counted(ImportAnswer answer) => (answer.Summary.NewRows, answer.Summary.UnchangedRows);

    private static (long Changed, long PassedOver) Counted2(ImportAnswer answer) =>
        (answer.Summary.NewRows + answer.Summary.RevisedRows + answer.Summary.GoneRows, answer.Summary.PassedOverRows);

    private Task<ImportAnswer> ImportAsync(PostFile file, bool allowGone = true) =>
        _service.ImportAsync(file.Bytes, new ImportOptions { Format = PostFile.Format, AllowGone = allowGone });
}
