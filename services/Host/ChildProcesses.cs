namespace Sitrep.Host;

/// <summary>The three children: services first, then the gateway, which is told where they are; all end together.</summary>
internal sealed class ChildProcesses(Options options) : IDisposable
{
    private Supervisor? _gateway;

    public Supervisor Diplomacy { get; } = new(LaunchPlan.Diplomacy(options));

    public Supervisor Strikes { get; } = new(LaunchPlan.Strikes(options));

    public Supervisor Gateway => _gateway ?? throw new InvalidOperationException("The gateway was not started.");

    public Uri DiplomacyAddress { get; private set; } = null!;

    public Uri StrikesAddress { get; private set; } = null!;

    public Uri GatewayAddress { get; private set; } = null!;

    /// <exception cref="ChildException">One of them did not come up.</exception>
    public async Task StartAsync(CancellationToken stopping)
    {
        var services = await Task.WhenAll(Diplomacy.StartAsync(stopping), Strikes.StartAsync(stopping));
        (DiplomacyAddress, StrikesAddress) = (services[0]["grpc"], services[1]["grpc"]);
        _gateway = new Supervisor(LaunchPlan.Gateway(options, DiplomacyAddress, StrikesAddress));
        GatewayAddress = (await _gateway.StartAsync(stopping))["http"];
    }

    public Task StopAsync() => Task.WhenAll(
        Diplomacy.StopAsync(), Strikes.StopAsync(), _gateway?.StopAsync() ?? Task.CompletedTask);

    public void Dispose()
    {
        Diplomacy.Dispose();
        Strikes.Dispose();
        _gateway?.Dispose();
    }
}
