using System.Diagnostics.Metrics;
using Sitrep.Hosting;
using Sitrep.Storage;

namespace Sitrep.Tests;

/// <summary>What a service measures of itself: as documented, and true.</summary>
public sealed partial class MeasuresTests
{
    [Fact]
    public async Task Instruments_OfAService_AreThoseOfTheTableInArchitecture()
    {
        await using var service = await Subject.StartAsync();
        using var measures = await Measures.OfAsync(service);
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "architecture.md"), TestContext.Current.CancellationToken);
        var table = text[text.IndexOf("## What a service measures", StringComparison.Ordinal)..];

        Assert.Equal(
            TableRow().Matches(table).Select(row => (row.Groups["name"].Value, row.Groups["kind"].Value, row.Groups["unit"].Value)).Order(),
            measures.Instruments.Select(instrument => (instrument.Name, Kind(instrument), instrument.Unit ?? "")).Order());
        Assert.All(measures.Instruments, instrument => Assert.Equal(SitrepTelemetry.MeterName, instrument.Meter.Name));
    }

    [Fact]
    public async Task Import_RowsOfEachOutcome_AreCountedOnce()
    {
        await using var service = await Subject.StartAsync();
        using var measures = await Measures.OfAsync(service);

        await service.ImportAsync(Sample.Text, dryRun: true);
        await service.ImportAsync(Sample.Text);
        await service.ImportAsync(Sample.Text);

        Assert.Equal(Subject.OwnSampleRecords, measures.Sum("sitrep.import.rows", "new"));
        Assert.Equal(Subject.OwnSampleRecords, measures.Sum("sitrep.import.rows", "unchanged"));
        Assert.Equal(2 * (Sample.Records - Subject.OwnSampleRecords), measures.Sum("sitrep.import.rows", "elsewhere"));
        Assert.Equal(1, measures.Last("sitrep.revision"));
    }

    [Fact]
    public async Task Reads_AtWorkAndWaiting_AreTold()
    {
        await using var service = await Subject.StartAsync();
        using var measures = await Measures.OfAsync(service);
        var database = service.Get<Database>();
        using var end = new ManualResetEventSlim();
        TaskCompletionSource[] begun = [.. Enumerable.Range(0, ReadLimits.AtOnceMax).Select(_ => new TaskCompletionSource())];
        Task[] reading = [.. begun.Select(own => Task.Factory.StartNew(
            () => database.ReadAsync(
                ReadPoint.Newest,
                _ =>
                {
                    own.SetResult();
                    return end.Wait(TimeSpan.FromMinutes(1));
                },
                CancellationToken.None),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap())];
        await Task.WhenAll(begun.Select(own => own.Task));
        var waiting = database.ReadAsync(ReadPoint.Newest, snapshot => snapshot.Revision, CancellationToken.None);

        Assert.Equal((ReadLimits.AtOnceMax, 1), (measures.Last("sitrep.read.active"), measures.Last("sitrep.read.pending")));
        end.Set();
        await Task.WhenAll([.. reading, waiting]);
        Assert.Equal((0, 0), (measures.Last("sitrep.read.active"), measures.Last("sitrep.read.pending")));
        Assert.True(measures.Count("sitrep.read.wait_time") > ReadLimits.AtOnceMax);
    }

    [Fact]
    public async Task Watch_ListenerWithinARevision_IsTheLag()
    {
        await using var service = await Subject.StartAsync();
        using var measures = await Measures.OfAsync(service);
        Assert.Equal((0, 0), (measures.Last("sitrep.watch.listeners"), measures.Last("sitrep.watch.lag")));
        await service.ImportAsync(Sample.Text);

        await using (var standing = service.Get<Evidence.Watching.ChangeFeed>().FollowAsync(0, CancellationToken.None).GetAsyncEnumerator())
        {
            Assert.True(await standing.MoveNextAsync());
            Assert.Equal((1, 1), (measures.Last("sitrep.watch.listeners"), measures.Last("sitrep.watch.lag")));
        }

        Assert.Equal((0, 0), (measures.Last("sitrep.watch.listeners"), measures.Last("sitrep.watch.lag")));
    }

    private static string Kind(Instrument instrument) => KindName().Match(instrument.GetType().Name).Groups["kind"].Value switch
    {
        "ObservableUpDownCounter" => "up-down counter",
        "ObservableGauge" => "gauge",
        "Counter" => "counter",
        "Histogram" => "histogram",
        var other => other,
    };

    [GeneratedRegex(
        @"^\| `(?<name>sitrep\.(?!gateway\.)[a-z_.]+)` \| (?<kind>[a-z -]+) \| `(?<unit>[^`]+)` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TableRow();

    [GeneratedRegex("^(?<kind>[A-Za-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex KindName();

    /// <summary>Hears the instruments of one service and of no other that runs in this process.</summary>
    private sealed class Measures : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Name, double Value, string Outcome)> _heard = new();

        public List<Instrument> Instruments { get; } = [];

        public static async Task<Measures> OfAsync(RunningService service)
        {
            // Parts of a service are made when they are first asked for.
            await service.ImportAsync("{\"bulletin\":1}", dryRun: true);
            service.Get<Evidence.Watching.ChangeFeed>();
            var meter = service.Get<Meter>();
            var measures = new Measures();
            measures._listener.InstrumentPublished = (instrument, listener) =>
            {
                if (!ReferenceEquals(instrument.Meter, meter))
                    return;
                measures.Instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            };
            measures._listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => measures.Hear(instrument, value, tags));
            measures._listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measures.Hear(instrument, value, tags));
            measures._listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measures.Hear(instrument, value, tags));
            measures._listener.Start();
            return measures;
        }

        public double Sum(string name, string outcome) =>
            _heard.Where(heard => (heard.Name, heard.Outcome) == (name, outcome)).Sum(heard => heard.Value);

        public int Count(string name) => _heard.Count(heard => heard.Name == name);

        public double Last(string name)
        {
            _listener.RecordObservableInstruments();
            return _heard.Last(heard => heard.Name == name).Value;
        }

        public void Dispose() => _listener.Dispose();

        private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var outcome = "";
            foreach (var (name, tag) in tags)
                outcome = name == "sitrep.import.outcome" ? $"{tag}" : outcome;
            _heard.Enqueue((instrument.Name, value, outcome));
        }
    }
}
