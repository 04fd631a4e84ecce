using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Results;
using Sitrep.Benchmarks.Rows;

namespace Sitrep.Benchmarks.Cli;

/// <summary>Measures what needs records.</summary>
internal static class LoadedRun
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync(
        RunOptions options, params IEnumerable<Func<RunOptions, SitrepServers, Task<IReadOnlyList<Row>>>> rows)
    {
        await using var installation = await Installation.OpenAsync(options);
        return await MeasureAsync(options, installation, rows);
    }

    /// <summary>Processes that start on the records of the run.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureStartAsync(RunOptions options)
    {
        await using var installation = await Installation.OpenAsync(options);
        return await StartRow.MeasureAsync(await installation.StopAsync());
    }

    /// <summary>Each by processes that were just started, so that none finds what one before has left in a cache.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(
        RunOptions options, Installation installation, IEnumerable<Func<RunOptions, SitrepServers, Task<IReadOnlyList<Row>>>> rows)
    {
        List<Row> all = [];
        foreach (var measureAsync in rows)
        {
            await installation.RestartAsync();
            all.AddRange(await measureAsync(options, installation.Servers));
        }

        return all;
    }
}
