using Sitrep.Benchmarks.Floors;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Processes;

namespace Sitrep.Benchmarks.Rows;

/// <summary>What the gateway answers beside static bytes of the same size.</summary>
/// <param name="Ours">The gateway, with what it asks of the services.</param>
/// <param name="Floor">The bare Kestrel.</param>
/// <param name="Remark">How large the answers were, and whether all were whole.</param>
internal readonly record struct ReadComparison(Tally Ours, Tally Floor, string Remark)
{
    public const string FloorName = "static bytes";

    /// <summary>Sizes are taken in steps, so that the floor makes its bytes once and not for each mean.</summary>
    private const int Step = 256;

    /// <summary>Measures; the size is that of a first few answers.</summary>
    /// <param name="each">How long each is loaded.</param>
    /// <param name="connections">How many ask at once.</param>
    /// <param name="next">The next request.</param>
    /// <param name="isTagged">Whether an answer without an ETag is one that is not whole.</param>
    public static async Task<ReadComparison> MeasureAsync(
        SitrepServers servers, ServerProcess floor, TimeSpan each, int connections, Func<byte[]> next, bool isTagged = true)
    {
        using var ours = await HttpLoad.OpenAsync(servers.Address, servers.All, connections);
        using var bare = await HttpLoad.OpenAsync(floor.Addresses[StaticBytesServer.Endpoint], [floor], connections);
        var tallies = await Contender.CompareAsync(
            each,
            ours.Asking(next),
            bare.Asking(() => HttpConnection.Request(StaticBytesServer.PathOf((ours.BytesEach + Step - 1) / Step * Step))));
        return new(tallies[0], tallies[1], ours.Remark(isTagged));
    }
}
