using System.Diagnostics.Metrics;

namespace Sitrep.Storage;

/// <summary>What waits for the one writer, in the order in which it came. Whatever waits when the writer is free runs in one
/// transaction, since it is the disk's sync at COMMIT that takes the time ("group commit"); a writer alone loses nothing by it.
/// SQLite's own waiting blocks a thread and is unfair; waiting here is free. Thread-safe.</summary>
internal sealed class WriteQueue
{
    /// <summary>A group that has run so long takes nobody in: the first in it waits for all of it.</summary>
    private static readonly TimeSpan GroupTimeMax = TimeSpan.FromMilliseconds(5);

    private readonly Writer _writer;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<(QueuedWork Work, long Since)> _waiting = new();
    private readonly Histogram<double> _waited;

    // Of all that was added and has not ended. Whoever makes it 1 sets the writer going.
    private int _unfinished;
    private int _active;
    private QueuedWork? _last;

    public WriteQueue(Writer writer, TimeProvider clock, Meter meter)
    {
        (_writer, _clock) = (writer, clock);
        meter.CreateObservableUpDownCounter("sitrep.write.active", () => Volatile.Read(ref _active), "{write}", "Each write at work.");
        meter.CreateObservableUpDownCounter("sitrep.write.pending", () => _waiting.Count, "{write}", "Each write that waits.");
        _waited = meter.CreateHistogram<double>("sitrep.write.wait_time", "s", "How long each write waited.");
    }

    public void Add(QueuedWork work)
    {
        _waiting.Enqueue((work, _clock.GetTimestamp()));
        if (Interlocked.Increment(ref _unfinished) == 1)
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.RunAll(), this, preferLocal: false);
    }

    /// <summary>Refuses from now on whatever has not begun, but for one that is to run last. False if there was such a one before.</summary>
    public bool TryEndWith(QueuedWork last) => Interlocked.CompareExchange(ref _last, last, null) is null;

    private void RunAll()
    {
        int ended;
        do
            ended = RunNext();
        while (Interlocked.Add(ref _unfinished, -ended) > 0);
    }

    /// <summary>Runs the first that waits, and in its transaction those behind it.</summary>
    /// <returns>How many have ended, those given up among them.</returns>
    private int RunNext()
    {
        var ended = 0;
        var begun = _clock.GetTimestamp();
        switch (Take(_ => true))
        {
            case QueuedTask task:
                task.Run(_writer);
                break;
            case QueuedWrite { RunsAlone: true } write:
                _writer.Write(write, () => null);
                break;
            case QueuedWrite write:
                _writer.Write(
                    write,
                    () => _clock.GetElapsedTime(begun) < GroupTimeMax ? (QueuedWrite?)Take(next => !next.RunsAlone) : null);
                break;
        }

        Volatile.Write(ref _active, 0);
        return ended;

        QueuedWork? Take(Func<QueuedWork, bool> fits)
        {
            while (_waiting.TryPeek(out var next) && fits(next.Work) && _waiting.TryDequeue(out next))
            {
                ended++;
                _waited.Record(_clock.GetElapsedTime(next.Since).TotalSeconds);
                if (!next.Work.TryBegin())
                    continue;

                if (Volatile.Read(ref _last) is { } last && next.Work != last)
                {
                    next.Work.Refuse();
                    continue;
                }

                Volatile.Write(ref _active, 1);
                return next.Work;
            }

            return null;
        }
    }
}
