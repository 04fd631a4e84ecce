namespace Sitrep.Storage.Tests.Engine;

public sealed class RequestIdTests : IDisposable
{
    private static readonly WriteOptions Request = new() { RequestId = "r-1", RequestHash = [1, 2, 3] };

    private readonly TempDatabase temp = new();

    [Fact]
    public async Task Write_SameRequestAgain_IsReplayedWithoutRunning()
    {
        await temp.Write(Request);
        await temp.Write();
        temp.Reopen();

        Written<long> again = await temp.Write(Request, _ => Assert.Fail("ran"));

        Assert.Equal(new Written<long>(1, Replayed: true, Changed: false, 0), again);
        Assert.Equal(2, temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_SameIdOtherContent_IsRefusedNamingTheRevision()
    {
        await temp.Write();
        await temp.Write(Request);

        RequestIdReusedException refused = await Assert.ThrowsAsync<RequestIdReusedException>(
            () => temp.Write(Request with { RequestHash = [1, 2, 4] }));

        Assert.Equal(2, refused.Revision);
        Assert.Equal(2, temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_SameRequestAtOnce_HasOneEffect()
    {
        Written<long>[] written = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => temp.Write(Request))));

        Assert.All(written, one => Assert.Equal(1, one.Revision));
        Assert.Single(written, one => one.Changed);
        Assert.Equal(1, temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_WorkThrew_MayBeRepeatedUnderItsId()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => temp.Write(Request, _ => throw new InvalidTimeZoneException()));

        Assert.True((await temp.Write(Request)).Changed);
    }

    [Fact]
    public async Task Write_WithoutId_IsNeverReplayed()
    {
        await temp.Write();

        Assert.Equal(2, (await temp.Write()).Revision);
    }

    public void Dispose() => temp.Dispose();
}
