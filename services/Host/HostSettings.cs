using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sitrep.Contracts.Time;
using Sitrep.Hosting;

namespace Sitrep.Host;

/// <summary>What Host was told on its command line or, option by option, in the environment.</summary>
/// <param name="DataFolder">The folder of the services' databases.</param>
/// <param name="Port">The gateway's port.</param>
/// <param name="GrpcPorts">A port for each of <see cref="Services"/>.</param>
/// <param name="IsLeftEmpty">Whether an empty folder is left without the sample.</param>
/// <param name="Zone">The zone of a report's days, by its IANA name.</param>
internal sealed record HostSettings(string DataFolder, int Port, int[] GrpcPorts, bool IsLeftEmpty, string Zone)
{
    /// <summary>The services: each a project, whose name in lower case is the gateway's option for its address.</summary>
    public static readonly string[] Services = ["Diplomacy", "Strikes"];

    private const string DefaultZone = "Europe/Kyiv";

    /// <summary>A command line of these settings.</summary>
    public static RootCommand CreateCommand(Func<HostSettings, CancellationToken, Task<int>> run)
    {
        var data = Setting.Text("data", "sitrep-data", "Folder of the databases; created if absent");
        var port = Setting.Port("port", 8080, "The gateway's port");
        var grpcPorts = Setting.Create(
            "grpc-ports",
            new int[Services.Length],
            $"The gRPC ports of {string.Join(", ", Services)}; 0 is any free one",
            $"{Services.Length} ports, such as {string.Join(',', Services.Select((_, place) => 5101 + place))}",
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
            data, port, grpcPorts, empty, zone,
        };
        command.SetAction((parsed, told) => run(
            new HostSettings(
                Path.GetFullPath(parsed.GetRequiredValue(data)),
                parsed.GetValue(port),
                parsed.GetRequiredValue(grpcPorts),
                parsed.GetValue(empty),
                parsed.GetRequiredValue(zone)),
            told));
        return command;
    }

    private static bool TryReadPorts(string text, out int[] ports)
    {
        ports = [.. text.Split(',').Select(port => ushort.TryParse(port, CultureInfo.InvariantCulture, out var number) ? number : -1)];
        return ports.Length == Services.Length && !ports.Contains(-1);
    }
}
