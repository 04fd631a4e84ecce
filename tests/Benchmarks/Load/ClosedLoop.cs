using System.Diagnostics;

namespace Sitrep.Benchmarks.Load;

/// <summary>Callers who ask again as soon as they are answered.</summary>
internal static class ClosedLoop
{
    /// <summary>How long an answer may take beyond the end of the time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs for a time, and at least one call of each caller.</summary>
    /// <returns>How many calls were answered.</returns>
    public static async Task<long> RunAsync(int callers, TimeSpan span, Func<int, CancellationToken, Task> callAsync)
    {
        using var limit = new CancellationTokenSource(span + Patience);
        var begun = Stopwatch.GetTimestamp();
        return (await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallerAsync(caller))))).Sum();

        async Task<long> CallerAsync(int caller)
        {
            long done = 0;
            do
            {
                await callAsync(caller, limit.Token);
                done++;
            }
            while (Stopwatch.GetElapsedTime(begun) < span);
            return done;
        }
    }
}
