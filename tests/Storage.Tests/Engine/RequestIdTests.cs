namespace Sitrep.Storage.Tests.Engine;

public sealed class RequestIdTests : IDisposable
{
    private static readonly WriteOptions Request = new() { RequestId = "r-1", RequestHash = [1, 2, 3] };

    private readonly TempDatabase _temp = new();

    [Fact]
    public async Task Write_SameRequestAgain_IsReplayedWithoutRunning()
    {
        await _temp.WriteAsync(Request);
        await _temp.WriteAsync();
        _temp.Reopen();

        var again = await _temp.WriteAsync(Request, _ => Assert.Fail("ran"));

        Assert.Equal(new WriteResult<long>(1, Replayed: true, Changed: false, 0), again);
        Assert.Equal(2, _temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_SameIdOtherContent_IsRefusedNamingTheRevision()
    {
        await _temp.WriteAsync();
        await _temp.WriteAsync(Request);

        var refused = await Assert.ThrowsAsync<RequestIdReusedException>(
            () => _temp.WriteAsync(Request with { RequestHash = [1, 2, 4] }));

        Assert.Equal(2, refused.Revision);
        Assert.Equal(2, _temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_SameRequestAtOnce_HasOneEffect()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _temp.WriteAsync(Request))));

        Assert.All(written, one => Assert.Equal(1, one.Revision));
        Assert.Single(written, one => one.Changed);
        Assert.Equal(1, _temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_WorkThrew_MayBeRepeatedUnderItsId()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _temp.WriteAsync(Request, _ => throw new InvalidTimeZoneException()));

        Assert.True((await _temp.WriteAsync(Request)).Changed);
    }

    [Fact]
    public async Task Write_WithoutId_IsNeverReplayed()
    {
        await _temp.WriteAsync();

        Assert.Equal(2, (await _temp.WriteAsync()).Revision);
    }

    public void Dispose() => _temp.Dispose();
}
