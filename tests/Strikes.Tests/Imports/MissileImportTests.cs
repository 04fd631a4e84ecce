using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>Files of the dataset through the service's door, one after another.</summary>
public sealed class MissileImportTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_DryRun_AnswersAsTheRunWillAndWritesNothing()
    {
        await new MissileFile().Rows(2).ImportAsync(_service);
        var next = new MissileFile().Rows(1).Row(("source", "kpszsu/posts/2"), ("launched", "11.0")).Rows(2, from: 3)
            .Row(("launched", "x"), ("source", "kpszsu/posts/9"));

        var dry = await next.ImportAsync(_service, dryRun: true);
        var run = await next.ImportAsync(_service);

        Assert.Equal(dry.Rows, run.Rows);
        Assert.Equal(
            [Outcome.Unchanged, Outcome.Revised, Outcome.New, Outcome.New, Outcome.Rejected], run.Rows.Select(row => row.Outcome));
        Assert.False(dry.Summary.Published);
        Assert.Equal((1, 2), (dry.Summary.Revision, run.Summary.Revision));
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothing()
    {
        await new MissileFile().Rows(3).ImportAsync(_service);

        var again = await new MissileFile().Rows(3).ImportAsync(_service);

        Assert.All(again.Rows, row => Assert.Equal(Outcome.Unchanged, row.Outcome));
        Assert.Equal((false, 1L), (again.Summary.Published, again.Summary.Revision));
    }

    [Fact]
    public async Task Import_OtherCount_IsRevisedOldToNewAndTheOldStaysReadable()
    {
        var id = (await new MissileFile().Row(("destroyed", "4.0")).ImportAsync(_service)).Rows.Single().Id;

        var row = (await new MissileFile().Row(("destroyed", "0.0")).ImportAsync(_service)).Rows.Single();

        Assert.Equal([new FieldChange { Field = "destroyed", OldValue = "4", NewValue = "0" }], row.Changes);
        Assert.Equal(0, Intercepted(await _service.AttackOfAsync(id)));
        Assert.Equal(4, Intercepted(await _service.AttackOfAsync(id, revision: 1)));
    }

    [Theory]
    [InlineData("launched", "10", "10.0")]
    [InlineData("time_start", "2025-11-15 18:00", " 2025-11-15 18:00 ")]
    [InlineData("time_start", "2025-11-15 18:00", "2025-11-15T18:00:00")]
    [InlineData("time_start", "2025-11-15 3:30", "2025-11-15 03:30")]
    public async Task Import_SameSaidOtherwise_IsUnchanged(string column, string first, string then)
    {
        await new MissileFile().Row((column, first)).ImportAsync(_service);

        Assert.Equal(Outcome.Unchanged, (await new MissileFile().Row((column, then)).ImportAsync(_service)).Rows.Single().Outcome);
    }

    [Fact]
    public async Task Import_TargetReworded_IsTheSameRecordRevised()
    {
        var id = (await new MissileFile().Row(("target", "Odeas oblast")).ImportAsync(_service)).Rows.Single().Id;

        var row = (await new MissileFile().Row(("target", "Odesa oblast")).ImportAsync(_service)).Rows.Single();
        var again = await new MissileFile().Row(("target", "Odesa oblast")).ImportAsync(_service);

        Assert.Equal((id, Outcome.Revised), (row.Id, row.Outcome));
        Assert.Equal(("target", "\"Odeas oblast\"", "\"Odesa oblast\""), row.Changes
            .Select(change => (change.Field, change.OldValue, change.NewValue)).Single());
        Assert.Equal(["UA51"], (await _service.AttackOfAsync(id)).Target.Regions);
        Assert.Equal(Outcome.Unchanged, again.Rows.Single().Outcome);
    }

    [Fact]
    public async Task Import_KeyThatARewordedRowHadFirst_GetsAnIdOfItsOwn()
    {
        var first = (await new MissileFile().Row(("target", "Odeas oblast")).ImportAsync(_service)).Rows.Single().Id;
        await new MissileFile().Row(("target", "Odesa oblast")).ImportAsync(_service);

        var both = await new MissileFile().Row(("target", "Odesa oblast")).Row(("target", "Odeas oblast")).ImportAsync(_service);

        Assert.Equal([(first, Outcome.Unchanged), ($"{first}~2", Outcome.New)], both.Rows.Select(row => (row.Id, row.Outcome)));
    }

    [Fact]
    public async Task Import_RowsMissing_AreGoneWithTheReasonAndStay()
    {
        var id = (await new MissileFile().Rows(40).ImportAsync(_service)).Line(41).Id;

        var shorter = await new MissileFile().Rows(39).ImportAsync(_service);

        var gone = Assert.Single(shorter.Rows, row => row.Outcome == Outcome.Gone);
        Assert.Equal(("attack", id, 0L), (gone.Kind, gone.Id, gone.Line));
        Assert.NotEmpty(gone.Warnings.Single().Reason);
        Assert.False(shorter.Summary.Published);
        Assert.Empty((await _service.AttackOfAsync(id)).WithdrawnReason);
    }

    [Fact]
    public async Task Import_ShrunkFile_IsRefusedUnlessAllowed()
    {
        await new MissileFile().Rows(40).ImportAsync(_service);

        var run = await Refusal.OfAsync(() => new MissileFile().Rows(30).ImportAsync(_service));
        var dry = await Refusal.OfAsync(() => new MissileFile().Rows(30).ImportAsync(_service, dryRun: true));
        var allowed = await new MissileFile().Rows(30).ImportAsync(_service, allowGone: true);

        run.Is(StatusCode.FailedPrecondition, "FILE_SHRANK");
        dry.Is(StatusCode.FailedPrecondition, "FILE_SHRANK");
        Assert.Equal(("40", "10", "2"), (run.Metadata["stored"], run.Metadata["gone"], run.Metadata["limit"]));
        Assert.Equal(10, allowed.Summary.GoneRows);
    }

    [Theory]
    [InlineData("2062-11-16 09:00", 1)]
    [InlineData("2025-11-18 09:00", 1)]
    [InlineData("2025-11-17 09:00", 0)]
    public async Task Import_NightThatEndsAfterTheFileWasKnown_IsTakenWithAWarning(string end, int warnings)
    {
        var answer = await new MissileFile().Row(("time_end", end))
            .ImportAsync(_service, dryRun: true, knownTime: new DateTimeOffset(2025, 11, 16, 12, 0, 0, TimeSpan.Zero));

        var row = Assert.Single(answer.Rows);
        Assert.Equal((Outcome.New, warnings),
            (row.Outcome, row.Warnings.Count(warning => warning.Reason.Contains("was known on 2025-11-16", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Import_NightsAfterThoseStored_GoOnWithThem()
    {
        await new MissileFile().Rows(2).ImportAsync(_service);

        var later = await new MissileFile()
            .Row(("time_start", "2025-11-16 18:00"), ("time_end", "2025-11-17 09:00"), ("source", "kpszsu/posts/9")).ImportAsync(_service);

        Assert.Equal((1L, 0L), (later.Summary.NewRows, later.Summary.GoneRows));
    }

    [Fact]
    public async Task Import_RowRejectedOfAKnownKey_IsNotGone()
    {
        await new MissileFile().Rows(2).ImportAsync(_service);

        var faulty = await new MissileFile().Rows(1).Row(("source", "kpszsu/posts/2"), ("launched", "many")).ImportAsync(_service);

        Assert.Equal([Outcome.Unchanged, Outcome.Rejected], faulty.Rows.Select(row => row.Outcome));
        Assert.Equal("launched", faulty.Line(3).Faults.Single().Field);
        Assert.NotEmpty(faulty.Line(3).Id);
    }

    [Fact]
    public async Task Import_SameRowTwice_CountsOnceAndSaysSo()
    {
        var answer = await new MissileFile().Rows(1).Rows(1).ImportAsync(_service);

        Assert.Equal([Outcome.New, Outcome.Rejected], answer.Rows.Select(row => row.Outcome));
        Assert.Contains("line 2", answer.Line(3).Faults.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SameKeyWithOtherCounts_TakesNeither()
    {
        var answer = await new MissileFile().Row(("launched", "3")).Row(("launched", "4")).Rows(1, from: 7).ImportAsync(_service);

        Assert.Equal([Outcome.Rejected, Outcome.Rejected, Outcome.New], answer.Rows.Select(row => row.Outcome));
        Assert.Contains("Lines 2, 3 have the same key and differ in launched.", answer.Line(2).Faults.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Row_IsKeptAsItStoodWithItsHash()
    {
        var line = "2025-11-15 18:00,2025-11-16 09:00,Iskander-M,\"Rostov, oblast\",Ukraine,,1.0,0.0,,,{},,,,,,,,,,,kpszsu/posts/5";

        var id = (await new MissileFile().Line(line).ImportAsync(_service)).Rows.Single().Id;
        var row = await _service.RawOfAsync(id);

        Assert.Equal((2L, line, MissileFile.Format, 1L), (row.Line, row.Text, row.Format, row.Commit.Revision));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(line))), row.Sha256);
        Assert.Equal("Rostov, oblast", row.Cells.Single(cell => cell.Column == "launch_place").Text);
    }

    [Fact]
    public async Task GetRawRow_RecordThatNoFileBrought_IsNotFound()
    {
        await _service.ImportAsync(Sample.Text);

        (await Refusal.OfAsync(() => _service.RawOfAsync("mad.2025-11-15T18:00_2025-11-16T09:00.iskander-m.9d977acc2a52")))
            .Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Import_AfterTheSample_JoinsItsRecordsAndKeepsWhatItAdded()
    {
        await _service.ImportAsync(Sample.Text);
        const string Id = "mad.2025-11-15T18:00_2025-11-16T09:00.iskander-m.9d977acc2a52";
        var before = await _service.AttackOfAsync(Id);
        var file = new MissileFile().Row(
            ("model", "Iskander-M"), ("launch_place", "Rostov oblast"), ("launched", "1.0"), ("destroyed", "0.0"),
            ("source", "kpszsu/posts/pfbid023yZZPn6UmNXtGcpDdJVaVRJWUxAXeR3AX8r7jjRYSBkoQLgaE7vUft8NiVCJEoHFl"));

        var first = await file.ImportAsync(_service);
        var again = await file.ImportAsync(_service);

        Assert.Equal((Id, Outcome.Unchanged), (first.Rows.Single().Id, first.Rows.Single().Outcome));
        Assert.Equal(before, await _service.AttackOfAsync(Id));
        Assert.Equal((true, false), (first.Summary.Published, again.Summary.Published));
    }

    [Fact]
    public async Task Import_RecordCorrectedByTheDesk_KeepsTheCorrectionUntilTheFileSaysSomethingElse()
    {
        var id = (await new MissileFile().Row(("launched", "10"), ("carrier", "Navi")).ImportAsync(_service)).Rows.Single().Id;
        var attack = await _service.AttackOfAsync(id);
        attack.Claims.Single(claim => claim.Measure == Measure.Launched).Quantity = Wire.Exactly(12);
        attack.Note = "Corrected after a call.";
        await new AttackService.AttackServiceClient(_service.Calls).UpdateAttackAsync(
            new UpdateAttackRequest { Attack = attack, RequestId = "desk" });

        await new MissileFile().Row(("launched", "10"), ("carrier", "Navy")).ImportAsync(_service);
        var kept = await _service.AttackOfAsync(id);
        await new MissileFile().Row(("launched", "13"), ("carrier", "Navy")).ImportAsync(_service);
        var taken = await _service.AttackOfAsync(id);

        Assert.Equal((12, "Navy", "Corrected after a call."), (Launched(kept), kept.CarrierWords, kept.Note));
        Assert.Equal((13, "Corrected after a call."), (Launched(taken), taken.Note));
    }

    [Fact]
    public async Task Import_RecordThatTheDeskWithdrew_StaysWithdrawn()
    {
        var id = (await new MissileFile().Rows(1).ImportAsync(_service)).Rows.Single().Id;
        var attacks = new AttackService.AttackServiceClient(_service.Calls);
        await attacks.WithdrawAttackAsync(new WithdrawAttackRequest { Id = id, Etag = "1", Reason = "No such post.", RequestId = "desk" });

        var same = await new MissileFile().Rows(1).ImportAsync(_service);
        var other = await new MissileFile().Row(("launched", "11")).ImportAsync(_service);

        Assert.Equal((Outcome.Unchanged, Outcome.Rejected), (same.Rows.Single().Outcome, other.Rows.Single().Outcome));
        Assert.Equal("No such post.", (await _service.AttackOfAsync(id)).WithdrawnReason);
    }

    private static long Launched(Attack attack) => attack.Claims.Single(claim => claim.Measure == Measure.Launched).Quantity.Lower;

    private static long Intercepted(Attack attack) => attack.Claims.Single(claim => claim.Measure == Measure.Intercepted).Quantity.Lower;
}
