using System.Diagnostics;
using Sitrep.Benchmarks.Processes;

namespace Sitrep.Benchmarks.Load;

/// <summary>One of those that are measured side by side.</summary>
/// <param name="Servers">The processes whose computing counts.</param>
/// <param name="RunAsync">Loads them for a time; gives how many answers came.</param>
internal sealed record Contender(IReadOnlyList<ServerProcess> Servers, Func<TimeSpan, Task<long>> RunAsync)
{
    /// <summary>How often they take turns: what else a shared machine does then falls on all of them.</summary>
    private const int Rounds = 5;

    /// <summary>A number of callers, each of whom asks again once it is answered.</summary>
    public static Contender Loop(IReadOnlyList<ServerProcess> servers, int callers, Func<int, CancellationToken, Task> callAsync) =>
        new(servers, span => ClosedLoop.RunAsync(callers, span, callAsync));

    /// <summary>Measures all, in turns. A first one does not count, and is as long as the others together: what has just started
    /// is still being compiled.</summary>
    /// <param name="each">How long each is loaded in all.</param>
    public static async Task<Tally[]> CompareAsync(TimeSpan each, params Contender[] contenders)
    {
        var tallies = new Tally[contenders.Length];
        for (var round = 0; round <= Rounds; round++)
        {
            for (var place = 0; place < contenders.Length; place++)
            {
                var tally = await contenders[place].MeasureAsync(round == 0 ? each : each / Rounds);
                if (round > 0)
                    tallies[place] += tally;
            }
        }

        return tallies;
    }

    private async Task<Tally> MeasureAsync(TimeSpan span)
    {
        var cpu = Cpu();
        var begun = Stopwatch.GetTimestamp();
        var done = await RunAsync(span);
        return new(done, Stopwatch.GetElapsedTime(begun), Cpu() - cpu);
    }

    private TimeSpan Cpu() => Servers.Aggregate(TimeSpan.Zero, (sum, server) => sum + server.Cpu);
}
