using Grpc.Core;
using Sitrep.Contracts;

namespace Sitrep.Tests.Records;

public sealed class RequestIdTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Sources => new(fixture.Service.Calls, Subject.Kinds["source"]);

    [Fact]
    public async Task Create_SentTwice_HasOneEffectAndOneAnswer()
    {
        var (first, revision) = await Sources.CreateAsync(Wire.Source("twice"), "create-twice");

        var (again, same) = await Sources.CreateAsync(Wire.Source("twice"), "create-twice");

        Assert.Equal((first, revision), (again, same));
        Assert.Single((await Sources.ListRevisionsAsync("twice")).Versions);
    }

    [Fact]
    public async Task Create_SentAgainAfterAnotherChanged_AnswersAsThen()
    {
        var (first, revision) = await Sources.CreateAsync(Wire.Source("late"), "create-late");
        await Sources.UpdateAsync(KindUnderTest.Reword(first.Copy(), "Said since"));

        Assert.Equal((first, revision), await Sources.CreateAsync(Wire.Source("late"), "create-late"));
    }

    [Fact]
    public async Task Create_SameIdOtherBody_IsRefused()
    {
        var (_, revision) = await Sources.CreateAsync(Wire.Source("mine"), "create-mine");

        var refusal = await Refusal.OfAsync(() => Sources.CreateAsync(Wire.Source("yours"), "create-mine"));

        refusal.Is(StatusCode.InvalidArgument, "REQUEST_ID_REUSED");
        Assert.Equal($"{revision}", refusal.Metadata["revision"]);
        (await Refusal.OfAsync(() => Sources.GetAsync("yours"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Create_SameIdAsAWithdrawal_IsRefused()
    {
        var (first, _) = await Sources.CreateAsync(Wire.Source("gone"));
        await Sources.WithdrawAsync("gone", first.Etag, "Closed.", "withdraw-gone");

        (await Refusal.OfAsync(() => Sources.CreateAsync(Wire.Source("back"), "withdraw-gone"))).Is(StatusCode.InvalidArgument, "REQUEST_ID_REUSED");
    }

    [Fact]
    public async Task Withdraw_SentTwice_HasOneEffectAndOneAnswer()
    {
        var (first, _) = await Sources.CreateAsync(Wire.Source("withdrawn-twice"));
        var (withdrawn, revision) = await Sources.WithdrawAsync("withdrawn-twice", first.Etag, "Closed.", "withdraw-twice");

        Assert.Equal((withdrawn, revision), await Sources.WithdrawAsync("withdrawn-twice", first.Etag, "Closed.", "withdraw-twice"));
    }

    [Fact]
    public async Task Update_ThatSaysTheSame_SentAgainAfterAnotherChanged_AnswersAsThen()
    {
        var (first, _) = await Sources.CreateAsync(Wire.Source("unmoved"));
        var (same, revision) = await Sources.UpdateAsync(first.Copy(), "update-unmoved");
        await Sources.UpdateAsync(KindUnderTest.Reword(same.Copy(), "Said since"));

        Assert.Equal((same, revision), await Sources.UpdateAsync(first.Copy(), "update-unmoved"));
        Assert.Equal(first.Etag, same.Etag);
        Assert.Equal(2, (await Sources.ListRevisionsAsync("unmoved")).Versions.Count);
    }

    [Fact]
    public async Task Create_SentTwiceAtOnce_HasOneEffect()
    {
        Task<(IRecord Record, long Revision)>[] both =
            [.. Enumerable.Range(0, 2).Select(_ => Sources.CreateAsync(Wire.Source("raced"), "create-raced"))];

        (IRecord, long)[] answers = await Task.WhenAll(both);

        Assert.Equal(answers[0], answers[1]);
        Assert.Single((await Sources.ListRevisionsAsync("raced")).Versions);
    }

    [Fact]
    public async Task Create_WithoutRequestId_IsRefused()
    {
        var refusal = await Refusal.OfAsync(() => Sources.CreateAsync(Wire.Source("unnamed"), ""));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["requestId"], refusal.Fields);
    }
}
