namespace Sitrep.Storage;

/// <summary>Lets a number of callers work at once. The others wait without a thread, in the order in which they came. Thread-safe.</summary>
/// <param name="max">Callers at work at once, at least 1.</param>
/// <param name="clock">Tells how long somebody has waited.</param>
public sealed class Admission(int max, TimeProvider clock)
{
    private readonly SemaphoreSlim _places = new(max, max);
    private int _waiting;

    /// <summary>Callers at work at once.</summary>
    public int Max => max;

    /// <summary>Callers at work now.</summary>
    public int AtWork => max - _places.CurrentCount;

    /// <summary>Callers that wait now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Waits for a place; disposing what it returns gives the place back.</summary>
    /// <param name="waitMax">How long; <see cref="Timeout.InfiniteTimeSpan"/>: as long as it takes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The place; null if none was free in time.</returns>
    public async ValueTask<IDisposable?> EnterAsync(TimeSpan waitMax, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_places.Wait(0, CancellationToken.None) && !await WaitAsync(waitMax, cancellationToken).ConfigureAwait(false))
            return null;
        return new Place(_places);
    }

    /// <summary>Waits for a place as long as it takes, and holds the thread meanwhile.</summary>
    internal IDisposable Enter()
    {
        _places.Wait();
        return new Place(_places);
    }

    private async Task<bool> WaitAsync(TimeSpan waitMax, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(waitMax, clock);
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
