using System.Collections.Immutable;

namespace Sitrep.Host;

/// <summary>How one child is started. A port that is 0 at first is the one it really got from its first start on, so that a
/// child that is started again is found where it was.</summary>
/// <param name="Name">Who speaks when the child does.</param>
/// <param name="Project">The project whose program it is.</param>
/// <param name="Arguments">Its command line but for the ports.</param>
/// <param name="Ports">Its ports by endpoint.</param>
internal sealed record LaunchPlan(string Name, string Project, ImmutableArray<string> Arguments, ImmutableSortedDictionary<string, int> Ports)
{
    private const string HttpEndpoint = "http";

    /// <summary>The services know nothing of each other.</summary>
    public static LaunchPlan Service(string project, int grpcPort, string dataFolder) => Server(
        project, ["--data", dataFolder], ("grpc", grpcPort), ("probe", 0));

    /// <summary>The gateway is told where they are, and of one that brings contracts of its own, beside its program, which they are.</summary>
    public static LaunchPlan Gateway(int port, string zone, IReadOnlyList<(string Project, Uri Address)> services)
    {
        string[] further =
        [
            .. services.Where(service => File.Exists(ContractsOf(service.Project)))
                .Select(service => $"{ContractsOf(service.Project)}={service.Address.OriginalString}"),
        ];
        return Server(
            "Gateway",
            [
                "--zone", zone,
                .. services.Where(service => !File.Exists(ContractsOf(service.Project)))
                    .SelectMany(service => new[] { $"--{service.Project.ToLowerInvariant()}", service.Address.OriginalString }),
                .. further.Length > 0 ? ["--further-services", string.Join(',', further)] : Array.Empty<string>(),
            ],
            (HttpEndpoint, port));
    }

    /// <summary>A verb of the gateway's command line.</summary>
    public static LaunchPlan Verb(string name, params string[] arguments) =>
        new(name, "Gateway", [.. arguments], ImmutableSortedDictionary<string, int>.Empty);

    /// <summary>The file that ships beside a project's program. The build puts all beside Host's own: bin/PROJECT/CONFIGURATION.</summary>
    public static string FileOf(string project, params string[] path)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine([own.Parent!.Parent!.FullName, project, own.Name, .. path]);
    }

    /// <summary>The same plan on the ports that the child has now.</summary>
    public LaunchPlan On(IReadOnlyDictionary<string, Uri> addresses) =>
        this with { Ports = Ports.SetItems(addresses.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Port))) };

    /// <summary>The child's whole command line, its program first.</summary>
    public IEnumerable<string> CommandLine() =>
    [
        FileOf(Project, $"Sitrep.{Project}.dll"),
        .. Arguments,
        .. Ports.SelectMany(port => new[] { PortOption(port.Key), port.Value.ToString(CultureInfo.InvariantCulture) }),
    ];

    private static string ContractsOf(string project) => FileOf(project, $"Sitrep.{project}.Contracts.dll");

    private static string PortOption(string endpoint) => endpoint == HttpEndpoint ? "--port" : $"--{endpoint}-port";

    private static LaunchPlan Server(string project, ImmutableArray<string> arguments, params (string Endpoint, int Port)[] ports) => new(
        project.ToLowerInvariant(),
        project,
        [.. arguments, "--listen", "loopback", "--parent-pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)],
        ports.ToImmutableSortedDictionary(port => port.Endpoint, port => port.Port));
}
