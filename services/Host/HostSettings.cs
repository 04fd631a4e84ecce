using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Sitrep.Contracts.Time;
using Sitrep.Hosting;

namespace Sitrep.Host;

/// <summary>What Host was told on its command line or, option by option, in the environment.</summary>
/// <param name="DataFolder">The folder of the services' databases.</param>
/// <param name="Port">The gateway's port.</param>
/// <param name="Services">The services: each a project, whose name in lower case is the gateway's option for its address.</param>
/// <param name="GrpcPorts">A port for each of them; any free one for those beyond.</param>
/// <param name="IsLeftEmpty">Whether an empty folder is left without the sample.</param>
/// <param name="Zone">The zone of a report's days, by its IANA name.</param>
internal sealed record HostSettings(string DataFolder, int Port, string[] Services, int[] GrpcPorts, bool IsLeftEmpty, string Zone)
{
    /// <summary>The services that are shipped.</summary>
    private static readonly string[] Shipped = ["Diplomacy", "Strikes"];

    private const string DefaultZone = "Europe/Kyiv";

    /// <summary>A command line of these settings.</summary>
    public static RootCommand CreateCommand(Func<HostSettings, CancellationToken, Task<int>> run)
    {
        var data = Setting.Text("data", "sitrep-data", "Folder of the databases; created if absent");
        var port = Setting.Port("port", 8080, "The gateway's port");
        var services = Setting.Text(
            "services", string.Join(',', Shipped), "The services, each a project whose program the build has put beside Host's, separated by commas");
        var grpcPorts = Setting.Create(
            "grpc-ports",
            new int[Shipped.Length],
            $"The gRPC ports of {string.Join(", ", Shipped)}; 0 is any free one",
            $"{Shipped.Length} ports, such as {string.Join(',', Shipped.Select((_, place) => 5101 + place))}",
            (string text, [MaybeNullWhen(false)] out int[] ports) => TryReadPorts(text, out ports));
        var empty = Setting.Flag("no-sample", "Leaves an empty folder without the sample");
        var zone = Setting.Create(
            "zone",
            DefaultZone,
            "IANA zone of a report's days where the query names none",
            $"an IANA time zone, such as {DefaultZone}",
            (string text, [MaybeNullWhen(false)] out string name) => IanaZone.Find(name = text) is not null);
        var command = new RootCommand("Runs the services and the gateway of Sitrep on this machine until Ctrl-C.")
        {
            data, port, services, grpcPorts, empty, zone,
        };
        command.SetAction((parsed, told) => run(
            new HostSettings(
                Path.GetFullPath(parsed.GetRequiredValue(data)),
                parsed.GetValue(port),
                parsed.GetRequiredValue(services).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                parsed.GetRequiredValue(grpcPorts),
                parsed.GetValue(empty),
                parsed.GetRequiredValue(zone)),
            told));
        return command;
    }

    private static bool TryReadPorts(string text, out int[] ports)
    {
        ports = [.. text.Split(',').Select(port => ushort.TryParse(port, CultureInfo.InvariantCulture, out var number) ? number : -1)];
        return ports.Length == Shipped.Length && !ports.Contains(-1);
    }
}
