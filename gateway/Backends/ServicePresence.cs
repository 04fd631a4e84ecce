namespace Sitrep.Gateway.Backends;

/// <summary>Whether a service is there, as the stream that is kept open to it tells; how long an answer takes says nothing
/// about it. Safe for concurrent use.</summary>
internal sealed class ServicePresence
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource _lost = new();
    private volatile bool _isThere;

    /// <summary>Whether it is there. Not yet, while nothing is known.</summary>
    public bool IsThere => _isThere;

    /// <summary>Completes once it is known for the first time whether it is there.</summary>
    public Task Known => _known.Task;

    /// <summary>Cancelled while it is known to be lost. One that was taken before stays so, also once it is back.</summary>
    public CancellationToken Lost
    {
        get
        {
            lock (_gate)
                return _lost.Token;
        }
    }

    /// <summary>Waits for something that comes of the service, until it is lost or nobody waits any more.</summary>
    public async Task WaitAsync(Task something, CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Lost, aborted);
        await something.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Its stream has begun.</summary>
    public void Find()
    {
        lock (_gate)
        {
            if (_lost.IsCancellationRequested)
                _lost = new CancellationTokenSource();
            _isThere = true;
        }

        _known.TrySetResult();
    }

    /// <summary>Its stream has ended, or could not be opened: whatever waits for the service stops waiting.</summary>
    public void Lose()
    {
        _isThere = false;
        _lost.Cancel();
        _known.TrySetResult();
    }
}
