using System.Diagnostics.Metrics;

namespace Sitrep.Gateway.Telemetry;

/// <summary>What the gateway counts of itself. How long requests and calls to services take is counted by the framework.</summary>
internal sealed class GatewayMetrics
{
    private readonly Counter<long> _lookups;
    private readonly UpDownCounter<int> _waiting;
    private readonly UpDownCounter<int> _building;
    private readonly UpDownCounter<int> _listeners;

    public GatewayMetrics(IMeterFactory meters, BackendList backends)
    {
        var meter = meters.Create(SitrepTelemetry.MeterName);
        _lookups = meter.CreateCounter<long>("sitrep.gateway.report.lookups", "{lookup}", "Reports looked up among those kept.");
        _waiting = meter.CreateUpDownCounter<int>("sitrep.gateway.report.pending", "{report}", "Reports that wait to be built.");
        _building = meter.CreateUpDownCounter<int>("sitrep.gateway.report.active", "{report}", "Reports being built.");
        _listeners = meter.CreateUpDownCounter<int>("sitrep.gateway.live.listeners", "{listener}", "Listeners to changes as they happen.");
        meter.CreateObservableGauge(
            "sitrep.gateway.section.current", () => backends.All.Select(Current), "1", "1 while the service of a section is there, else 0.");
    }

    /// <summary>A report was looked up among those kept.</summary>
    public void LookedUp(bool isKept) => _lookups.Add(1, new KeyValuePair<string, object?>("sitrep.cache.result", isKept ? "hit" : "miss"));

    /// <summary>A report waits to be built, until it is disposed.</summary>
    public IDisposable Waiting() => Count(_waiting);

    /// <summary>A report is being built, until it is disposed.</summary>
    public IDisposable Building() => Count(_building);

    /// <summary>A listener is there, until it is disposed.</summary>
    public IDisposable Listening() => Count(_listeners);

    private static Measurement<int> Current(Backend backend) =>
        new(backend.Monitor.IsOpen ? 1 : 0, new KeyValuePair<string, object?>("sitrep.section", backend.Name));

    private static CountedTime Count(UpDownCounter<int> counter)
    {
        counter.Add(1);
        return new(counter);
    }

    private sealed class CountedTime(UpDownCounter<int> counter) : IDisposable
    {
        public void Dispose() => counter.Add(-1);
    }
}
