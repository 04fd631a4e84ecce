namespace Sitrep.Gateway.Backends;

/// <summary>Opens one service's Watch stream after a cursor; null for from now on.</summary>
internal delegate IAsyncEnumerable<WatchMessage> WatchCall(long? cursor, CancellationToken ended);

/// <summary>Keeps one service's Watch stream open for ever, and so knows whether the service is there and how far its
/// database has got.</summary>
internal sealed partial class SectionMonitor(
    string name, WatchCall watch, ServicePresence presence, TimeProvider time, ILogger<SectionMonitor> log) : BackgroundService
{
    private readonly Lock _gate = new();
    private volatile Heard _heard = new();

    /// <summary>Raised each time the stream delivers its first message.</summary>
    public event Action? Opened;

    /// <summary>Raised when words were taken out of records: what was kept from before may still hold them.</summary>
    public event Action? Redacted;

    /// <summary>Whether the stream stands: then <see cref="KnownRevision"/> is at most one message old.</summary>
    public bool IsOpen => presence.IsThere;

    /// <summary>Highest revision in any reply or message; null before the first.</summary>
    public long? KnownRevision => _heard.Revision;

    /// <summary>Known time of the newest commit that Watch told of: nothing older may be written.</summary>
    public DateTimeOffset? KnownTime => _heard.KnownTime;

    /// <summary>When the service last said anything; null if it never did.</summary>
    public DateTimeOffset? LastHeard => _heard.Time;

    /// <summary>Revision of the newest redaction that a reply or message named, 0 for none; null before the first.</summary>
    public long? Redaction => _heard.Redaction;

    /// <summary>Takes note of the newest redaction that a reply named.</summary>
    public void ObserveRedaction(long redaction)
    {
        lock (_gate)
        {
            if (redaction <= _heard.Redaction)
                return;
            _heard = _heard with { Redaction = redaction };
        }

        Redacted?.Invoke();
    }

    /// <summary>Takes note of what a reply was read from.</summary>
    public void Observe(ReadState read)
    {
        ObserveRedaction(read.RedactionRevision);
        Observe(read.NewestRevision);
    }

    /// <summary>Takes note of a revision that a reply named.</summary>
    public void Observe(long revision)
    {
        lock (_gate)
        {
            _heard = _heard with
            {
                Time = time.GetUtcNow(),
                Revision = Math.Max(_heard.Revision ?? revision, revision),
                SinceReopening = Math.Max(_heard.SinceReopening ?? revision, revision),
            };
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => StreamReopening.RunAsync(FollowAsync, time, stoppingToken);

    // Always from now on: what changed while the stream was away shows in the revision that it opens with.
    private async ValueTask<StreamEnd> FollowAsync(CancellationToken ended)
    {
        lock (_gate)
            _heard = _heard with { SinceReopening = null };
        try
        {
            await foreach (var message in watch(null, ended))
                Hear(message);
        }
        catch (Exception fault) when (fault is RpcException or OperationCanceledException)
        {
            if (presence.IsThere && !ended.IsCancellationRequested)
                LogLost(name, EnumWords.Of(SectionFaults.ReasonOf(fault)));
        }

        var wasThere = presence.IsThere;
        presence.Lose();
        return wasThere ? StreamEnd.Heard : StreamEnd.Unheard;
    }

    private void Hear(WatchMessage message)
    {
        lock (_gate)
            _heard = _heard with { KnownTime = message.KnownTime?.ToDateTimeOffset() };
        if (presence.IsThere)
        {
            ObserveRedaction(message.Redaction);
            Observe(message.Revision);
            return;
        }

        bool redacted;
        lock (_gate)
        {
            redacted = message.Redaction != _heard.Redaction;
            _heard = _heard with
            {
                // A database put back to an older state is believed; a write made through us meanwhile is not forgotten.
                Revision = Math.Max(_heard.SinceReopening ?? message.Revision, message.Revision),
                Time = time.GetUtcNow(),
                Redaction = message.Redaction,
            };
        }

        if (redacted)
            Redacted?.Invoke();
        presence.Find();
        LogOpen(name, message.Revision);
        Opened?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Service} is there, at revision {Revision}")]
    private partial void LogOpen(string service, long revision);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} is lost ({Reason}); its section is stale from now on")]
    private partial void LogLost(string service, string reason);

    /// <summary>All that was heard, replaced as a whole under the lock, so that it is read without one.</summary>
    private sealed record Heard(
        long? Revision = null, long? SinceReopening = null, DateTimeOffset? Time = null, DateTimeOffset? KnownTime = null, long? Redaction = null);
}
