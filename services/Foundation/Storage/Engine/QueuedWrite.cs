namespace Sitrep.Storage;

/// <summary>A write that waits for its turn and is answered once the transaction that it ran in is committed.</summary>
internal abstract class QueuedWrite(WriteOptions options) : QueuedWork
{
    public WriteOptions Options => options;

    public sealed override bool RunsAlone => options.IsLong;

    /// <summary>The revision that it made; null if there is nothing of it to commit.</summary>
    public abstract long? Made { get; }

    /// <summary>Why it changed nothing, unless it meant to.</summary>
    public abstract Exception? Fault { get; }

    /// <summary>Runs it. What came of it, a fault as well, is kept until <see cref="Answer"/>.</summary>
    public abstract void Run(GroupTransaction group);

    /// <summary>Answers the caller: what came of it stands on the disk.</summary>
    public abstract void Answer();

    /// <summary>Answers the caller with its own fault if it had one, else with that of the transaction: nothing of it stands.</summary>
    public abstract void AnswerLost(StorageException fault);
}

/// <inheritdoc cref="QueuedWrite"/>
internal sealed class QueuedWrite<T>(WriteOptions options, Func<WriteTransaction, T> work) : QueuedWrite(options)
{
    // Callers go on on threads of their own: the writer must not run them.
    private readonly TaskCompletionSource<WriteResult<T>> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WriteResult<T>? _result;
    private Exception? _fault;

    /// <summary>What came of it.</summary>
    public Task<WriteResult<T>> Told => _told.Task;

    public override long? Made => _result is { Changed: true } result ? result.Revision : null;

    public override Exception? Fault => _fault;

    public override void Run(GroupTransaction group)
    {
        try
        {
            _result = group.Run(Options, work);
        }
        catch (Exception fault)
        {
            _fault = fault is SqliteException known ? Storage.Fault.Classify(known) ?? fault : fault;
        }
    }

    public override void Answer()
    {
        if (_fault is null)
            _told.SetResult(_result!);
        else
            _told.SetException(_fault);
    }

    public override void AnswerLost(StorageException fault) => _told.SetException(_fault ?? fault);

    public override void Refuse() => _told.SetException(new ObjectDisposedException(nameof(Database)));

    protected override void Cancel(CancellationToken cancellationToken) => _told.SetCanceled(cancellationToken);
}
