using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Records;
using Sitrep.Benchmarks.Results;

namespace Sitrep.Benchmarks.Rows;

/// <summary>Pages of a list: by filters that many records meet, and by a source that speaks nowhere.</summary>
internal static class PageRow
{
    private const int Connections = 8;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options, SitrepServers servers)
    {
        await using var floor = await Floor.StartStaticBytesAsync();
        return
        [
            await CompareAsync("page: attacks by class, from a random day", () => $"class=missile&start={AnyDay()}"),
            await CompareAsync("page: attacks by source, from a random day", () => $"source=ru-mod&start={AnyDay()}"),
            await CompareAsync("page: attacks by a source that speaks nowhere", () => "source=pa-x"),
        ];

        async Task<Row> CompareAsync(string name, Func<string> query)
        {
            var found = await ReadComparison.MeasureAsync(
                servers, floor, options.Each, Connections, () => HttpConnection.Request($"/v1/attacks?{query()}"), isTagged: false);
            return Row.OfRates(name, found.Ours, found.Floor, ReadComparison.FloorName, found.Remark);
        }
    }

    private static string AnyDay() => LineText.Of(RecordGenerator.FirstDay.AddDays(Random.Shared.Next(RecordGenerator.DayCount / 2)));
}
