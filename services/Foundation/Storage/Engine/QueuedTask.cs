namespace Sitrep.Storage;

/// <summary>Work on the writer outside of any transaction, such as rewriting the file.</summary>
internal abstract class QueuedTask : QueuedWork
{
    public sealed override bool RunsAlone => true;

    public abstract void Run(Writer writer);
}

/// <inheritdoc cref="QueuedTask"/>
internal sealed class QueuedTask<T>(Func<Writer, T> work) : QueuedTask
{
    private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What came of it.</summary>
    public Task<T> Told => _told.Task;

    public override void Run(Writer writer)
    {
        try
        {
            _told.SetResult(Fault.Translate(() => work(writer)));
        }
        catch (Exception fault)
        {
            _told.SetException(fault);
        }
    }

    public override void Refuse() => _told.SetException(new ObjectDisposedException(nameof(Database)));

    protected override void Cancel(CancellationToken cancellationToken) => _told.SetCanceled(cancellationToken);
}
