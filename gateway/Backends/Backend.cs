using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Backends;

/// <summary>One of the two services, as the gateway sees it.</summary>
internal sealed record Backend(string Name, CallInvoker Invoker, SectionMonitor Monitor)
{
    public const string DiplomacyName = "diplomacy";
    public const string StrikesName = "strikes";

    /// <summary>The service's door for files.</summary>
    public ImportService.ImportServiceClient Imports { get; } = new(Invoker);

    /// <summary>The service's door for taking words out.</summary>
    public RedactionService.RedactionServiceClient Redactions { get; } = new(Invoker);
}

/// <summary>Both services.</summary>
internal sealed record BackendPair(Backend Diplomacy, Backend Strikes)
{
    /// <summary>Both, diplomacy first.</summary>
    public IReadOnlyList<Backend> All { get; } = [Diplomacy, Strikes];

    /// <summary>Whether both Watch streams stand, so that what is known of both is at most one message old.</summary>
    public bool BothOpen => Diplomacy.Monitor.IsOpen && Strikes.Monitor.IsOpen;
}
