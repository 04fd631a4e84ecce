using System.Diagnostics.Metrics;

namespace Sitrep.Storage;

/// <summary>Lets a number of callers work at once. The others wait without a thread, in the order in which they came. Thread-safe.</summary>
public sealed class Admission
{
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _places;
    private readonly Histogram<double> _waited;
    private int _waiting;

    /// <param name="name">What they do, in its instruments: read.</param>
    /// <param name="max">Callers at work at once, at least 1.</param>
    /// <param name="clock">Tells how long somebody has waited.</param>
    /// <param name="meter">Gets <c>sitrep.NAME.active</c>, <c>sitrep.NAME.pending</c> and <c>sitrep.NAME.wait_time</c>.</param>
    public Admission(string name, int max, TimeProvider clock, Meter meter)
    {
        Max = max;
        _clock = clock;
        _places = new(max, max);
        var unit = $"{{{name}}}";
        meter.CreateObservableUpDownCounter($"sitrep.{name}.active", () => max - _places.CurrentCount, unit, $"Each {name} at work.");
        meter.CreateObservableUpDownCounter($"sitrep.{name}.pending", () => Volatile.Read(ref _waiting), unit, $"Each {name} that waits.");
        _waited = meter.CreateHistogram<double>($"sitrep.{name}.wait_time", "s", $"How long each {name} waited, refused ones too.");
    }

    /// <summary>Callers at work at once.</summary>
    public int Max { get; }

    /// <summary>Waits for a place; disposing what it returns gives the place back.</summary>
    /// <param name="waitMax">How long; <see cref="Timeout.InfiniteTimeSpan"/>: as long as it takes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The place; null if none was free in time.</returns>
    public async ValueTask<IDisposable?> EnterAsync(TimeSpan waitMax, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var begun = _clock.GetTimestamp();
        try
        {
            return _places.Wait(0, CancellationToken.None) || await WaitAsync(waitMax, cancellationToken).ConfigureAwait(false)
                ? new Place(_places)
                : null;
        }
        finally
        {
            _waited.Record(_clock.GetElapsedTime(begun).TotalSeconds);
        }
    }

    /// <summary>Waits for a place as long as it takes, and holds the thread meanwhile.</summary>
    internal IDisposable Enter()
    {
        _places.Wait();
        return new Place(_places);
    }

    private async Task<bool> WaitAsync(TimeSpan waitMax, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(waitMax, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        Interlocked.Increment(ref _waiting);
        try
        {
            await _places.WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? _places = places;

        public void Dispose() => Interlocked.Exchange(ref _places, null)?.Release();
    }
}
