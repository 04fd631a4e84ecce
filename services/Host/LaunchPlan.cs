using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Host;

/// <summary>
/// How one child is started. A port that is 0 at first is the one it really got from its first start on, so that a
/// child that is started again is found where it was.
/// </summary>
internal sealed record LaunchPlan(string Name, string Binary, ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, int> Ports)
{
    /// <summary>The services know nothing of each other, the gateway is told where they are.</summary>
    public static LaunchPlan Diplomacy(Options options) => Service("diplomacy", "Diplomacy", options.DiplomacyPort, options.DataFolder);

    public static LaunchPlan Strikes(Options options) => Service("strikes", "Strikes", options.StrikesPort, options.DataFolder);

    public static LaunchPlan Gateway(Options options, Uri diplomacy, Uri strikes) => new(
        "gateway",
        Binaries.Of("Gateway"),
        [
            "--diplomacy", diplomacy.OriginalString, "--strikes", strikes.OriginalString,
            .. options.Zone is { } zone ? (ReadOnlySpan<string>)["--zone", zone] : [],
        ],
        Of(("http", options.GatewayPort)));

    /// <summary>The same plan on the ports that the child has now.</summary>
    public LaunchPlan On(IReadOnlyDictionary<string, Uri> addresses) =>
        this with { Ports = Ports.SetItems(addresses.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Port))) };

    /// <summary>The child's whole command line.</summary>
    public IEnumerable<string> CommandLine() =>
    [
        .. Arguments,
        .. Ports.SelectMany(port => (string[])[PortOption(port.Key), port.Value.ToString(CultureInfo.InvariantCulture)]),
        "--listen", "loopback",
        "--parent-pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
    ];

    private static LaunchPlan Service(string name, string project, int grpcPort, string dataFolder) =>
        new(name, Binaries.Of(project), ["--data", dataFolder], Of(("grpc", grpcPort), ("probe", 0)));

    private static ImmutableSortedDictionary<string, int> Of(params (string Endpoint, int Port)[] ports) =>
        ports.ToImmutableSortedDictionary(port => port.Endpoint, port => port.Port);

    private static string PortOption(string endpoint) => endpoint == "http" ? "--port" : $"--{endpoint}-port";
}
