using Microsoft.Extensions.Time.Testing;
using Sitrep.Gateway.Imports;
using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.Tests.Imports;

public sealed class ImportLimiterTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ImportLimiter _limiter;

    public ImportLimiterTests() => _limiter = new ImportLimiter(_time);

    [Fact]
    public async Task Work_WhileAnotherIsAtWork_WaitsForItsEnd()
    {
        var first = await _limiter.WorkAsync(CancellationToken.None);
        var second = _limiter.WorkAsync(CancellationToken.None);
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();

        using (await second)
            Assert.False(_limiter.WorkAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task Work_WaitedTooLong_IsToldWhenToComeBack()
    {
        using var first = await _limiter.WorkAsync(CancellationToken.None);
        var second = _limiter.WorkAsync(CancellationToken.None);

        _time.Advance(ImportLimiter.WaitMax);

        var problem = (await Assert.ThrowsAsync<ProblemException>(() => second)).Problem;
        Assert.Equal((503, ImportLimiter.WaitMax), (problem.Status, problem.RetryAfter));
    }

    [Fact]
    public async Task Receive_FilesThatFillTheDisk_HoldUpTheNext()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _limiter.ReceiveAsync(CancellationToken.None)));
        var next = _limiter.ReceiveAsync(CancellationToken.None);
        Assert.False(next.IsCompleted);

        files[0].Dispose();

        Assert.NotNull(await next);
    }

    [Fact]
    public async Task Work_CallerLeavesWhileItWaits_IsNoRefusal()
    {
        using var leaving = new CancellationTokenSource();
        using var first = await _limiter.WorkAsync(CancellationToken.None);
        var second = _limiter.WorkAsync(leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }
}
