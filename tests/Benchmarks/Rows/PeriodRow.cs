using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Records;
using Sitrep.Benchmarks.Results;

namespace Sitrep.Benchmarks.Rows;

/// <summary>Reports of long periods, one at a time, none of which was asked for before.</summary>
internal static class PeriodRow
{
    private const int Quarter = 90;

    /// <summary>How many days a period of two years may begin later and still end on the last day.</summary>
    private const int Play = 28;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options, SitrepServers servers)
    {
        await using var floor = await Floor.StartStaticBytesAsync();
        return
        [
            await CompareAsync("period: 90 days", Quarter, RecordGenerator.DayCount - Quarter),
            await CompareAsync("period: two years", RecordGenerator.DayCount - Play, Play),
        ];

        async Task<Row> CompareAsync(string name, int days, int starts)
        {
            // Each start once by day, then again an hour later, and so on.
            var order = Enumerable.Range(0, starts).ToArray();
            new Random(options.Seed).Shuffle(order);
            var place = 0;
            var found = await ReadComparison.MeasureAsync(servers, floor, options.Each, connections: 1, Next);
            return Row.OfTimes(name, found.Ours, found.Floor, ReadComparison.FloorName, found.Remark);

            byte[] Next()
            {
                var start = RecordGenerator.FirstDay.AddDays(order[place % starts]);
                var hour = place++ / starts % 24;
                return HttpConnection.Request($"/v1/reports?start={At(start)}T{hour:00}:00&end={At(start.AddDays(days))}T{hour:00}:00&zone=UTC");
            }
        }

        static string At(DateOnly day) => LineText.Of(day);
    }
}
