namespace Sitrep.Host;

/// <summary>The children: services first, then the gateway, which is told where they are; all end together.</summary>
internal sealed class ChildProcesses(HostSettings settings) : IDisposable
{
    private readonly Supervisor[] _services =
    [
        .. settings.Services.Select((project, place) =>
            new Supervisor(LaunchPlan.Service(project, settings.GrpcPorts.ElementAtOrDefault(place), settings.DataFolder))),
    ];
    private Supervisor? _gateway;

    /// <summary>The gateway's address, once it was started.</summary>
    public Uri Gateway => _gateway!.Addresses["http"];

    private IEnumerable<Supervisor> All => _gateway is null ? _services : [_gateway, .. _services];

    /// <exception cref="ChildException">One of them did not come up.</exception>
    public async Task StartAsync(CancellationToken stopping)
    {
        await Task.WhenAll(_services.Select(service => service.StartAsync(stopping)));
        _gateway = new Supervisor(LaunchPlan.Gateway(
            settings.Port,
            settings.Zone,
            [.. settings.Services.Zip(_services, (project, service) => (project, service.Addresses["grpc"]))]));
        await _gateway.StartAsync(stopping);
    }

    /// <summary>Says what a person reads once everything runs, and the line that a program waits for.</summary>
    public void Introduce(string dataFolder)
    {
        var report = new Uri(Gateway, Sample.Report);
        ConsoleMessages.Say("Sitrep is running; Ctrl-C ends it.");
        foreach (var child in All)
            ConsoleMessages.Say($"  {child.Name,-10} {Base(child)}   process {child.Pid}{(child == _gateway ? "" : "   (gRPC)")}");
        ConsoleMessages.Say($"  data       {dataFolder}");
        ConsoleMessages.Say("Look at");
        ConsoleMessages.Say($"  {report}");
        ConsoleMessages.Say($"  {report}.md");
        ConsoleMessages.Say($"  dotnet run --project gateway -- report {Sample.Day} --format md --gateway {Base(_gateway!)}");
        ConsoleMessages.Say($"ready {string.Join(' ', All.Select(child => $"{child.Name}={Base(child)}"))}");
    }

    public Task StopAsync() => Task.WhenAll(All.Select(child => child.StopAsync()));

    public void Dispose()
    {
        foreach (var child in All)
            child.Dispose();
    }

    // Of the endpoints of a child the first by name is the one that it is there for: grpc before probe.
    private static string Base(Supervisor child) => child.Addresses.OrderBy(pair => pair.Key).First().Value.GetLeftPart(UriPartial.Authority);
}
