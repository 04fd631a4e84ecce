using System.Net;
using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Floors;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;
using Sitrep.Benchmarks.Records;
using Sitrep.Benchmarks.Results;

namespace Sitrep.Benchmarks.Rows;

/// <summary>The report of the last day, over and over, in each coding, and where the caller has it already.</summary>
internal static class TodayRow
{
    private const int Connections = 64;

    private static readonly string[] Codings = ["identity", "gzip", "br"];

    public static async Task<IReadOnlyList<Row>> MeasureAsync(RunOptions options, SitrepServers servers)
    {
        await using var floor = await Floor.StartStaticBytesAsync();
        var path = $"/v1/reports/{LineText.Of(RecordGenerator.LastDay)}";
        List<Row> rows = [];
        string? tag = null;
        foreach (var coding in Codings)
        {
            var sample = await Sample.AskAsync(servers.Address, path, coding);
            tag ??= sample.Tag;
            rows.Add(sample.Coding == coding
                ? await CompareAsync(coding, HttpConnection.Request(path, $"Accept-Encoding: {coding}"), sample.Bytes)
                : Row.OfNone($"today, {coding}", "not offered"));
        }

        rows.Add(tag is null
            ? Row.OfNone("today, 304", "the report is not whole")
            : await CompareAsync("304", HttpConnection.Request(path, $"If-None-Match: {tag}"), 0, $"If-None-Match: {tag}"));
        return rows;

        async Task<Row> CompareAsync(string name, byte[] request, long bytes, params string[] floorHeaders)
        {
            var floorRequest = HttpConnection.Request(StaticBytesServer.PathOf(bytes), floorHeaders);
            using var ours = await HttpLoad.OpenAsync(servers.Address, servers.All, Connections);
            using var bare = await HttpLoad.OpenAsync(floor.Addresses[StaticBytesServer.Endpoint], [floor], Connections);
            var tallies = await Contender.CompareAsync(options.Each, ours.Asking(() => request), bare.Asking(() => floorRequest));
            return Row.OfRates($"today, {name}", tallies[0], tallies[1], ReadComparison.FloorName, ours.Remark());
        }
    }

    /// <summary>What one request is answered with.</summary>
    private readonly record struct Sample(string Coding, long Bytes, string? Tag)
    {
        public static async Task<Sample> AskAsync(Uri gateway, string path, string coding)
        {
            using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
            using var http = new HttpClient(handler) { BaseAddress = gateway };
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept-Encoding", coding);
            using var answer = await http.SendAsync(request);
            var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            return new(answer.Content.Headers.ContentEncoding.FirstOrDefault("identity"), body.Length, answer.Headers.ETag?.ToString());
        }
    }
}
