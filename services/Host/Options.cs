using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Sitrep.Host;

/// <summary>What Host was told on its command line or, option by option, in the environment.</summary>
internal sealed record Options(string DataFolder, int GatewayPort, int DiplomacyPort, int StrikesPort, bool LoadsSample, string? Zone)
{
    private const string DataFolderDefault = "./sitrep-data";
    private const int GatewayPortDefault = 8080;
    private const int PortMax = 65_535;

    /// <summary>The command line; every fault in it is named, with the usage below.</summary>
    public static RootCommand CreateCommand(Func<Options, Task<int>> run)
    {
        var data = new Option<string>("--data")
        {
            Description = "The folder of both services' databases",
            HelpName = "DIR",
            DefaultValueFactory = _ => Variable("SITREP_DATA") ?? DataFolderDefault,
        };
        var port = new Option<int>("--port")
        {
            Description = "The gateway's port; 0 is any free one",
            DefaultValueFactory = result => PortVariable(result, "SITREP_PORT", GatewayPortDefault),
        };
        var grpcPorts = new Option<int[]>("--grpc-ports")
        {
            Description = "The gRPC ports of diplomacy and strikes; any free ones unless given",
            HelpName = "A,B",
            CustomParser = ParsePorts,
            DefaultValueFactory = _ => [0, 0],
        };
        var noSample = new Option<bool>("--no-sample") { Description = "Leave an empty data folder empty" };
        var zone = new Option<string?>("--zone")
        {
            Description = "The time zone of a report's days",
            DefaultValueFactory = _ => Variable("SITREP_ZONE"),
        };
        port.Validators.Add(result => RefuseUnlessPort(result, result.GetValueOrDefault<int>()));

        var command = new RootCommand("Runs the two services and the gateway on this machine until Ctrl-C.")
        {
            data, port, grpcPorts, noSample, zone,
        };
        command.SetAction((parsed, _) => run(new Options(
            Path.GetFullPath(parsed.GetRequiredValue(data)),
            parsed.GetValue(port),
            parsed.GetRequiredValue(grpcPorts)[0],
            parsed.GetRequiredValue(grpcPorts)[1],
            !parsed.GetValue(noSample),
            parsed.GetValue(zone))));
        return command;
    }

    private static int[] ParsePorts(ArgumentResult result)
    {
        var texts = result.Tokens.SelectMany(token => token.Value.Split(',')).ToArray();
        var ports = texts.Select(text => ParsePort(text) ?? -1).ToArray();
        if (ports.Length == 2 && !ports.Contains(-1))
            return ports;
        result.AddError($"--grpc-ports takes two ports such as 5101,5102, not '{string.Join(',', texts)}'.");
        return [];
    }

    private static int PortVariable(SymbolResult result, string name, int fallback)
    {
        if (Variable(name) is not { } text)
            return fallback;
        if (ParsePort(text) is { } port)
            return port;
        result.AddError($"{name} is '{text}', not a port from 0 to {PortMax}.");
        return fallback;
    }

    private static void RefuseUnlessPort(OptionResult result, int port)
    {
        if (port is < 0 or > PortMax)
            result.AddError($"--port is {port}, not a port from 0 to {PortMax}.");
    }

    private static int? ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= PortMax ? port : null;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;
}
