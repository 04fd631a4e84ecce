namespace Sitrep.Storage;

/// <summary>Something that waits for the writer. It begins or is given up, whichever comes first; once begun it runs to its end.</summary>
internal abstract class QueuedWork
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int GivenUp = 2;

    private int _state;

    /// <summary>Whether it shares its transaction with nobody.</summary>
    public abstract bool RunsAlone { get; }

    /// <summary>False if its caller has left.</summary>
    public bool TryBegin() => TryLeave(Waiting, Begun);

    /// <summary>Ends the wait of the caller, if it still waits.</summary>
    public void GiveUp(CancellationToken cancellationToken)
    {
        if (TryLeave(Waiting, GivenUp))
            Cancel(cancellationToken);
    }

    /// <summary>Tells the caller that the database was closed before its turn.</summary>
    public abstract void Refuse();

    protected abstract void Cancel(CancellationToken cancellationToken);

    private bool TryLeave(int from, int to) => Interlocked.CompareExchange(ref _state, to, from) == from;
}
