using Grpc.Core;
using Sitrep.Contracts;

namespace Sitrep.Tests.Records;

public sealed class RequestIdTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Sources => new(fixture.Service.Calls, Subject.Kinds["source"]);

    [Fact]
    public async Task Create_SentTwice_HasOneEffectAndOneAnswer()
    {
        (IRecord first, long revision) = await Sources.Create(Said.Source("twice"), "create-twice");

        (IRecord again, long same) = await Sources.Create(Said.Source("twice"), "create-twice");

        Assert.Equal((first, revision), (again, same));
        Assert.Single((await Sources.ListRevisions("twice")).Versions);
    }

    [Fact]
    public async Task Create_SentAgainAfterAnotherChanged_AnswersAsThen()
    {
        (IRecord first, long revision) = await Sources.Create(Said.Source("late"), "create-late");
        await Sources.Update(KindUnderTest.Reword(first.Copy(), "Said since"));

        Assert.Equal((first, revision), await Sources.Create(Said.Source("late"), "create-late"));
    }

    [Fact]
    public async Task Create_SameIdOtherBody_IsRefused()
    {
        (_, long revision) = await Sources.Create(Said.Source("mine"), "create-mine");

        Refusal refusal = await Refusal.Of(() => Sources.Create(Said.Source("yours"), "create-mine"));

        refusal.Is(StatusCode.InvalidArgument, "REQUEST_ID_REUSED");
        Assert.Equal($"{revision}", refusal.Metadata["revision"]);
        (await Refusal.Of(() => Sources.Get("yours"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Create_SameIdAsAWithdrawal_IsRefused()
    {
        (IRecord first, _) = await Sources.Create(Said.Source("gone"));
        await Sources.Withdraw("gone", first.Etag, "Closed.", "withdraw-gone");

        (await Refusal.Of(() => Sources.Create(Said.Source("back"), "withdraw-gone"))).Is(StatusCode.InvalidArgument, "REQUEST_ID_REUSED");
    }

    [Fact]
    public async Task Withdraw_SentTwice_HasOneEffectAndOneAnswer()
    {
        (IRecord first, _) = await Sources.Create(Said.Source("withdrawn-twice"));
        (IRecord withdrawn, long revision) = await Sources.Withdraw("withdrawn-twice", first.Etag, "Closed.", "withdraw-twice");

        Assert.Equal((withdrawn, revision), await Sources.Withdraw("withdrawn-twice", first.Etag, "Closed.", "withdraw-twice"));
    }

    [Fact]
    public async Task Update_ThatSaysTheSame_SentAgainAfterAnotherChanged_AnswersAsThen()
    {
        (IRecord first, _) = await Sources.Create(Said.Source("unmoved"));
        (IRecord same, long revision) = await Sources.Update(first.Copy(), "update-unmoved");
        await Sources.Update(KindUnderTest.Reword(same.Copy(), "Said since"));

        Assert.Equal((same, revision), await Sources.Update(first.Copy(), "update-unmoved"));
        Assert.Equal(first.Etag, same.Etag);
        Assert.Equal(2, (await Sources.ListRevisions("unmoved")).Versions.Count);
    }

    [Fact]
    public async Task Create_SentTwiceAtOnce_HasOneEffect()
    {
        Task<(IRecord Record, long Revision)>[] both =
            [.. Enumerable.Range(0, 2).Select(_ => Sources.Create(Said.Source("raced"), "create-raced"))];

        (IRecord, long)[] answers = await Task.WhenAll(both);

        Assert.Equal(answers[0], answers[1]);
        Assert.Single((await Sources.ListRevisions("raced")).Versions);
    }

    [Fact]
    public async Task Create_WithoutRequestId_IsRefused()
    {
        Refusal refusal = await Refusal.Of(() => Sources.Create(Said.Source("unnamed"), ""));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["requestId"], refusal.Fields);
    }
}
