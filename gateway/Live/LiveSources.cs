using Google.Protobuf;
using Sitrep.Gateway.Backends;

namespace Sitrep.Gateway.Live;

/// <summary>Opens one service's Watch stream after a cursor; null for from now on.</summary>
internal delegate IAsyncEnumerable<IMessage> ChangesCall(long? cursor, CancellationToken ended);

/// <summary>One service's changes.</summary>
/// <param name="Backend">The service.</param>
/// <param name="Changes">Opens its stream.</param>
/// <param name="Shape">How its messages are read.</param>
internal sealed record LiveSource(Backend Backend, ChangesCall Changes, WatchShape Shape);

/// <summary>The changes of both services.</summary>
internal sealed class LiveSources(BackendPair backends, DiplomacyCalls diplomacy, StrikesCalls strikes)
{
    /// <summary>Both, diplomacy first.</summary>
    public IReadOnlyList<LiveSource> All { get; } =
    [
        new(backends.Diplomacy, diplomacy.ChangesAsync, new WatchShape(Diplomacy.V1.WatchResponse.Descriptor)),
        new(backends.Strikes, strikes.ChangesAsync, new WatchShape(Strikes.V1.WatchResponse.Descriptor)),
    ];

    /// <summary>Every kind of record that there are changes of, each once.</summary>
    public IReadOnlyList<string> Kinds => [.. All.SelectMany(source => source.Shape.Kinds).Distinct(StringComparer.Ordinal)];
}
