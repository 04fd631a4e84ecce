using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Results;
using Sitrep.Benchmarks.Rows;

namespace Sitrep.Benchmarks.Cli;

/// <summary>Everything, one after the other.</summary>
internal static class AllRows
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options)
    {
        List<Row> rows =
        [
            .. await Attempt.RunAsync("writes", () => WritesRow.MeasureAsync(options)),
            .. await Attempt.RunAsync("import", () => ImportRow.MeasureAsync(options)),
        ];
        await using var installation = await Installation.OpenAsync(options);
        rows.AddRange(await LoadedRun.MeasureAsync(
            options,
            installation,
            [
                (one, servers) => Attempt.RunAsync("today", () => TodayRow.MeasureAsync(one, servers)),
                (one, servers) => Attempt.RunAsync("days", () => DaysRow.MeasureAsync(one, servers)),
                (one, servers) => Attempt.RunAsync("period", () => PeriodRow.MeasureAsync(one, servers)),
                (one, servers) => Attempt.RunAsync("record", () => RecordRow.MeasureAsync(one, servers)),
                (one, servers) => Attempt.RunAsync("page", () => PageRow.MeasureAsync(one, servers)),
            ]));
        var folder = await installation.StopAsync();
        rows.AddRange(await Attempt.RunAsync("start", () => StartRow.MeasureAsync(folder)));
        return rows;
    }

    /// <summary>What stands above the table: by which command it was made, and where.</summary>
    public static string Describe(RunOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {options.Size:N0} attacks, {options.Seconds} seconds for each side of a measurement, on a machine of {Environment.ProcessorCount} processors:
        `dotnet run -c Release --project tests/Benchmarks -- all --size {options.Size} --seconds {options.Seconds} --seed {options.Seed}`


        """).ReplaceLineEndings("\n");
}
