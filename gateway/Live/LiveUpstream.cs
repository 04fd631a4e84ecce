using System.Threading.Channels;

namespace Sitrep.Gateway.Live;

/// <summary>What one service's stream has to tell a listener: a message, or that it is lost, and why.</summary>
/// <param name="Upstream">The service's stream.</param>
/// <param name="Message">The message; null where the stream is lost.</param>
/// <param name="Cursor">The last revision of which everything was told; null if it is not known yet.</param>
/// <param name="Fault">Why it is lost; null with a message, or where the service ended it without a word.</param>
internal sealed record LiveNews(LiveUpstream Upstream, WatchMessage? Message, long? Cursor, Exception? Fault = null)
{
    /// <summary>Whether the service has no such revision: what the listener has seen is of another history.</summary>
    public bool IsRefusal => Fault is RpcException { StatusCode: StatusCode.OutOfRange };
}

/// <summary>One service's stream for one listener, opened again whenever it is lost, from its last checkpoint; and how far the
/// listener has got with it.</summary>
internal sealed class LiveUpstream(Backend backend, WatchCall watch, ChannelWriter<LiveNews> listener, TimeProvider time)
{
    private readonly TaskCompletionSource<LiveNews> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Ahead of what the listener was sent: it is told in its own time.
    private long? _heardUpTo;
    private bool _isThere;
    private V1.SectionFault _reason = V1.SectionFault.Unavailable;

    public SectionDefinition Section => backend.Section;

    /// <summary>What the first attempt came to: the first message, or why there is none.</summary>
    public Task<LiveNews> First => _first.Task;

    /// <summary>The last revision known when the listener came: "from now on" begins there, be the service there or not.</summary>
    public long? KnownAtFirst { get; } = backend.Monitor.KnownRevision;

    /// <summary>The last revision of which everything was sent to the listener; null where it is not known yet.</summary>
    public long? Cursor { get; set; }

    /// <summary>The state as a report would name it.</summary>
    public SectionState State => _isThere
        ? new(Section.Name, V1.SectionCondition.Current)
        : new(Section.Name, V1.SectionCondition.Unavailable, backend.Monitor.LastHeard, _reason);

    /// <summary>Takes note of what the listener is told.</summary>
    /// <returns>Whether the stream is lost or back by it.</returns>
    public bool Take(LiveNews? news)
    {
        if (news is null)
            return false;
        var was = _isThere;
        _isThere = news.Message is not null;
        if (!_isThere)
            _reason = SectionFaults.ReasonOf(news.Fault);
        return was != _isThere;
    }

    /// <summary>Waits for the first attempt while the service is there.</summary>
    public Task BegunAsync(CancellationToken ended) => backend.Presence.WaitAsync(First, ended);

    /// <summary>Passes on everything after a cursor until the listener is gone or the service refuses the cursor.</summary>
    public async Task RunAsync(long? cursor, CancellationToken ended)
    {
        try
        {
            _heardUpTo = cursor;
            await StreamReopening.RunAsync(FollowAsync, time, ended);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of ours must not look like a service that has nothing to say.
            listener.TryComplete(fault);
        }
    }

    private async ValueTask<StreamEnd> FollowAsync(CancellationToken ended)
    {
        Exception? fault = null;
        var end = StreamEnd.Unheard;
        try
        {
            await foreach (var message in watch(_heardUpTo, ended))
            {
                // A revision is whole only at its checkpoint, so a lost stream is taken up from there.
                if (message.IsCheckpoint)
                    _heardUpTo = message.Revision;
                end = StreamEnd.Heard;
                await TellAsync(new LiveNews(this, message, _heardUpTo), ended);
            }
        }
        catch (Exception cause) when (cause is RpcException or OperationCanceledException)
        {
            fault = cause;
        }

        if (ended.IsCancellationRequested)
            return StreamEnd.Final;

        _heardUpTo ??= KnownAtFirst;
        var lost = new LiveNews(this, null, _heardUpTo, fault);
        await TellAsync(lost, ended);
        return lost.IsRefusal ? StreamEnd.Final : end;
    }

    private ValueTask TellAsync(LiveNews news, CancellationToken ended)
    {
        _first.TrySetResult(news);
        return listener.WriteAsync(news, ended);
    }
}
