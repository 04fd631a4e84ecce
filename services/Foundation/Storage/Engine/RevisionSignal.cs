namespace Sitrep.Storage;

/// <summary>The newest committed revision, and a way to wait for a later one.</summary>
internal sealed class RevisionSignal
{
    private readonly Lock _sync = new();
    private TaskCompletionSource _next = NewSource();
    private long _newest;
    private bool _closed;

    public long Newest => Interlocked.Read(ref _newest);

    /// <summary>Called after COMMIT only; a revision that is not newer changes nothing.</summary>
    public void Advance(long revision)
    {
        TaskCompletionSource waiters;
        lock (_sync)
        {
            if (revision <= _newest || _closed)
                return;

            Interlocked.Exchange(ref _newest, revision);
            waiters = _next;
            _next = NewSource();
        }

        waiters.SetResult();
    }

    /// <summary>Completes once a revision later than <paramref name="revision"/> is committed; faults when the database is closed.</summary>
    public async Task WaitAfterAsync(long revision, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task advanced;
            lock (_sync)
            {
                if (_newest > revision)
                    return;

                ObjectDisposedException.ThrowIf(_closed, typeof(Database));
                advanced = _next.Task;
            }

            await advanced.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Close()
    {
        lock (_sync)
            _closed = true;

        _next.TrySetResult();
    }

    // Waiters go on on threads of their own: the writer must not run them before it answers its caller.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
