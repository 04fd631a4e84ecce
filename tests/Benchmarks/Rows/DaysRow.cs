using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Records;
using Sitrep.Benchmarks.Results;

namespace Sitrep.Benchmarks.Rows;

/// <summary>Reports of days in no order, none of which was asked for before.</summary>
internal static class DaysRow
{
    private const int Connections = 8;

    // A day of another zone is another day, which no cache has; all of them begin at a full hour.
    private static readonly string[] Zones =
    [
        "Europe/Kyiv", "UTC", "Europe/Berlin", "Europe/London", "Asia/Tbilisi", "Asia/Tashkent", "Asia/Bangkok", "Asia/Tokyo", "America/New_York",
        "America/Chicago", "America/Denver", "America/Los_Angeles",
    ];

    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options, SitrepServers servers)
    {
        await using var floor = await Floor.StartStaticBytesAsync();
        var requests = Shuffled(options.Seed);
        var place = -1;
        var found = await ReadComparison.MeasureAsync(
            servers, floor, options.Each, Connections, () => requests[Interlocked.Increment(ref place) % requests.Length]);
        var remark = place < requests.Length ? found.Remark : $"{found.Remark}; {place - requests.Length} asked for a second time";
        return [Row.OfRates("days: random ones, 8 connections", found.Ours, found.Floor, ReadComparison.FloorName, remark)];
    }

    private static byte[][] Shuffled(int seed)
    {
        var requests = Enumerable.Range(0, RecordGenerator.DayCount)
            .SelectMany(day => Zones, (day, zone) => (Day: LineText.Of(RecordGenerator.FirstDay.AddDays(day)), zone))
            .Select(query => HttpConnection.Request($"/v1/reports/{query.Day}?zone={query.zone}"))
            .ToArray();
        new Random(seed).Shuffle(requests);
        return requests;
    }
}
