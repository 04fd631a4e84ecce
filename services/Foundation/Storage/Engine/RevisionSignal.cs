namespace Sitrep.Storage;

/// <summary>The newest committed revision, and a way to wait for a later one.</summary>
internal sealed class RevisionSignal
{
    private readonly Lock sync = new();
    private TaskCompletionSource next = NewSource();
    private long newest;
    private bool closed;

    public long Newest => Interlocked.Read(ref newest);

    /// <summary>Called after COMMIT only; a revision that is not newer changes nothing.</summary>
    public void Advance(long revision)
    {
        TaskCompletionSource waiters;
        lock (sync)
        {
            if (revision <= newest || closed)
                return;

            Interlocked.Exchange(ref newest, revision);
            waiters = next;
            next = NewSource();
        }

        waiters.SetResult();
    }

    /// <summary>Completes once a revision later than <paramref name="revision"/> is committed; faults when the database is closed.</summary>
    public async Task WaitAfter(long revision, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task advanced;
            lock (sync)
            {
                if (newest > revision)
                    return;

                ObjectDisposedException.ThrowIf(closed, typeof(Database));
                advanced = next.Task;
            }

            await advanced.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Close()
    {
        lock (sync)
            closed = true;

        next.TrySetResult();
    }

    // Waiters go on on threads of their own: the writer must not run them before it answers its caller.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
