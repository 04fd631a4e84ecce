namespace Sitrep.EndToEnd;

/// <summary>The lines that a process has said so far, and a way to wait for one.</summary>
internal sealed class LineLog
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(Predicate<string> Wanted, TaskCompletionSource<string> Found)> _waiting = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    public void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
            foreach (var (_, found) in _waiting.Where(waiter => waiter.Wanted(line)))
                found.TrySetResult(line);
        }
    }

    /// <summary>The process has ended: nothing more will be said.</summary>
    public void End()
    {
        lock (_gate)
        {
            foreach (var (_, found) in _waiting)
                found.TrySetException(new InvalidOperationException($"Ended without the line waited for:\n{string.Join('\n', _lines)}"));
        }
    }

    /// <summary>The first line, said already or still to come, that is wanted.</summary>
    public async Task<string> WaitAsync(Predicate<string> wanted, TimeSpan patience)
    {
        Task<string> found;
        lock (_gate)
        {
            if (_lines.Find(wanted) is { } said)
                return said;
            var waiter = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, waiter));
            found = waiter.Task;
        }

        try
        {
            return await found.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No such line within {patience}:\n{string.Join('\n', Lines)}");
        }
    }
}
