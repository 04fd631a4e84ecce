using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Hosting;

namespace Sitrep.Gateway.Tests.Telemetry;

/// <summary>What the gateway counts is what happened to it, and to no other gateway of the same process.</summary>
public sealed partial class GatewayMetricsTests
{
    [Fact]
    public async Task Instruments_OfTheGateway_AreThoseOfTheTableInArchitecture()
    {
        await using var run = await GatewayRun.StartAsync();
        using var sums = new Sums(run);
        await run.GetAsync(GatewayRun.Day);
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "architecture.md"), TestContext.Current.CancellationToken);

        Assert.Equal(
            TableRow().Matches(text).Select(row => (row.Groups["name"].Value, row.Groups["unit"].Value)).Order(),
            sums.Instruments.Select(instrument => (instrument.Name, instrument.Unit ?? "")).Order());
    }

    [Fact]
    public async Task Lookup_TheSameReportTwice_IsAMissAndAHit()
    {
        await using var run = await GatewayRun.StartAsync();
        using var sums = new Sums(run);

        await run.GetAsync(GatewayRun.Day);
        await run.GetAsync(GatewayRun.Day);

        Assert.Equal((1, 1), (sums.Of("sitrep.gateway.report.lookups miss"), sums.Of("sitrep.gateway.report.lookups hit")));
    }

    [Fact]
    public async Task Building_MoreThanAreBuiltAtOnce_TheOthersWait_AndAllAreGoneInTheEnd()
    {
        await using var run = await GatewayRun.StartAsync();
        using var sums = new Sums(run);
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;

        var asked = Enumerable.Range(1, 9).Select(day => run.Http.GetAsync($"/v1/reports/2025-11-0{day}")).ToArray();
        await run.UntilAsync(() => Task.FromResult(
            (sums.Of("sitrep.gateway.report.active"), sums.Of("sitrep.gateway.report.pending")) == (8, 1)));
        release.SetResult();
        await Task.WhenAll(asked);

        Assert.Equal((0, 0), (sums.Of("sitrep.gateway.report.active"), sums.Of("sitrep.gateway.report.pending")));
    }

    [Fact]
    public async Task Listener_ThereAndGone_IsCountedAndCountedOff()
    {
        await using var run = await GatewayRun.StartAsync();
        using var sums = new Sums(run);

        await using (var listener = await EventListener.OpenAsync(run.Http))
        {
            await listener.NextAsync();
            Assert.Equal(1, sums.Of("sitrep.gateway.live.listeners"));
        }

        await run.UntilAsync(() => Task.FromResult(sums.Of("sitrep.gateway.live.listeners") == 0));
    }

    [Fact]
    public async Task Section_OfALostService_IsNotCurrent()
    {
        await using var run = await GatewayRun.StartAsync();
        using var sums = new Sums(run);
        run.Strikes.State.IsUnwatchable = true;
        await run.UntilAsync(() => Task.FromResult(!run.Backends.AreOpen));

        sums.Observe();

        Assert.Equal((1, 0), (sums.Of("sitrep.gateway.section.current diplomacy"), sums.Of("sitrep.gateway.section.current strikes")));
    }

    [Fact]
    public async Task Build_OfAReport_IsASpanOfTheRequestThatAskedForIt()
    {
        await using var run = await GatewayRun.StartAsync();
        ConcurrentQueue<Activity> ended = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == SitrepTelemetry.MeterName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var ours = new Activity("test").Start();

        await run.GetAsync(GatewayRun.Day);
        await run.GetAsync(GatewayRun.Day);

        var span = Assert.Single(ended, activity => activity.TraceId == ours.TraceId);
        Assert.Equal("sitrep.gateway.report.build", span.OperationName);
        Assert.Equal(("json", 1.0), (span.GetTagItem("sitrep.report.format"), span.GetTagItem("sitrep.report.days")));
    }

    [GeneratedRegex(
        @"^\| `(?<name>sitrep\.gateway\.[a-z_.]+)` \| [a-z -]+ \| `(?<unit>[^`]+)` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow();

    /// <summary>What one gateway has measured since, added up by instrument and tag.</summary>
    private sealed class Sums : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> _sums = [];
        private readonly MeterListener _listener = new();

        public ConcurrentBag<Instrument> Instruments { get; } = [];

        public Sums(GatewayRun run)
        {
            var ours = run.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope != ours || !instrument.Name.StartsWith("sitrep.gateway.", StringComparison.Ordinal))
                    return;
                Instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public long Of(string name) => _sums.GetValueOrDefault(name);

        public void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}";
            _sums.AddOrUpdate(name, value, (_, sum) => sum + value);
        }
    }
}
