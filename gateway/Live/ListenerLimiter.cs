namespace Sitrep.Gateway.Live;

/// <summary>The places for listeners. Safe for concurrent use.</summary>
internal sealed class ListenerLimiter(int max)
{
    private int _taken;

    /// <summary>Takes a place until it is disposed; null where there is none.</summary>
    public IDisposable? TryAcquire()
    {
        if (Interlocked.Increment(ref _taken) <= max)
            return new Lease(this);
        Interlocked.Decrement(ref _taken);
        return null;
    }

    private sealed class Lease(ListenerLimiter seats) : IDisposable
    {
        private ListenerLimiter? _seats = seats;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _seats, null) is { } seats)
                Interlocked.Decrement(ref seats._taken);
        }
    }
}
