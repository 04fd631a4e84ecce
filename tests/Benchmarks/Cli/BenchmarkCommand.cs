using System.CommandLine;
using Sitrep.Benchmarks.Results;
using Sitrep.Benchmarks.Rows;

namespace Sitrep.Benchmarks.Cli;

/// <summary>The command line: a verb for each row of the table, and one for all of them.</summary>
internal static class BenchmarkCommand
{
    private const int SizeMin = 100;
    private const int SizeDefault = 10_000;
    private const int SizeMax = 1_000_000;

    public static RootCommand Create() => new("Measures Sitrep beside floors, in turns in one run. Read the ratios.")
    {
        Verb("writes", "Durable writes at 64 callers, beside empty calls", WritesRow.MeasureAsync),
        Verb("import", "Stored rows of imports, beside a loop over a prepared statement", ImportRow.MeasureAsync),
        Verb("today", "The cached report of a day, beside static bytes", options => LoadedRun.MeasureAsync(options, TodayRow.MeasureAsync)),
        Verb("days", "Random days that no cache has, beside static bytes", options => LoadedRun.MeasureAsync(options, DaysRow.MeasureAsync)),
        Verb("period", "90 days and two years, one at a time", options => LoadedRun.MeasureAsync(options, PeriodRow.MeasureAsync)),
        Verb("record", "One record by its id", options => LoadedRun.MeasureAsync(options, RecordRow.MeasureAsync)),
        Verb("page", "Pages by filters", options => LoadedRun.MeasureAsync(options, PageRow.MeasureAsync)),
        Verb("start", "The start of each process and its idle memory, beside a gRPC template's", LoadedRun.MeasureStartAsync),
        Verb("all", "All of them; writes the table of docs/performance.md", AllRows.MeasureAsync, (rows, options) =>
            PerformanceDocument.Write(AllRows.Describe(options) + TableText.Of(rows))),
    };

    private static Command Verb(
        string name,
        string description,
        Func<RunOptions, Task<IReadOnlyList<Row>>> measureAsync,
        Action<IReadOnlyList<Row>, RunOptions>? keep = null)
    {
        var size = new Option<int>("--size")
        {
            Description = "How many attacks; the other records stand in a proportion",
            DefaultValueFactory = _ => SizeDefault,
        };
        var seed = new Option<int>("--seed") { Description = "Of the made-up records", DefaultValueFactory = _ => 1 };
        var seconds = new Option<int>("--seconds") { Description = "How long each side of a measurement is loaded", DefaultValueFactory = _ => 5 };
        var data = new Option<string?>("--data") { Description = "A folder for the records, used again by the next run of the same size and seed" };
        size.Validators.Add(result =>
        {
            if (result.GetValue(size) is < SizeMin or > SizeMax)
                result.AddError($"--size is {SizeMin} to {SizeMax}.");
        });
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) < 1)
                result.AddError("--seconds is 1 or more.");
        });
        var command = new Command(name, description) { size, seed, seconds, data };
        command.SetAction(async (parsed, _) =>
        {
            var options = new RunOptions(parsed.GetValue(size), parsed.GetValue(seed), parsed.GetValue(seconds), parsed.GetValue(data));
            var rows = await measureAsync(options);
            Console.Out.Write(TableText.Of(rows));
            keep?.Invoke(rows, options);
            return 0;
        });
        return command;
    }
}
