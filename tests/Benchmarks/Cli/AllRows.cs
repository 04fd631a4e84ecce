using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Results;
using Sitrep.Benchmarks.Rows;

namespace Sitrep.Benchmarks.Cli;

/// <summary>Everything, one after the other.</summary>
internal static class AllRows
{
    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options)
    {
        List<Row> rows = [.. await WritesRow.MeasureAsync(options), .. await ImportRow.MeasureAsync(options)];
        await using var installation = await Installation.OpenAsync(options);
        rows.AddRange(await LoadedRun.MeasureAsync(
            options,
            installation,
            [TodayRow.MeasureAsync, DaysRow.MeasureAsync, PeriodRow.MeasureAsync, RecordRow.MeasureAsync, PageRow.MeasureAsync]));
        rows.AddRange(await StartRow.MeasureAsync(await installation.StopAsync()));
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
