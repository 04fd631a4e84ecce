using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Sitrep.Gateway.Live;

/// <summary>Makes one listener's events of what the services' streams tell.</summary>
/// <remarks>
/// An event has an id only where a listener may take it up again from there: a checkpoint, whose id names the last
/// revision of each service of which everything was sent. A listener cut off within a revision hears it again as a
/// whole; none is ever skipped.
/// </remarks>
internal sealed class LiveStream(
    IReadOnlyList<LiveUpstream> upstreams, ChannelReader<LiveNews> news, LiveQuery query, TimeProvider time)
{
    private DateTimeOffset _lastCheckpoint;

    /// <summary>Takes up what a service's first attempt came to; null where it has come to nothing yet.</summary>
    public void Begin(LiveUpstream upstream, LiveNews? first)
    {
        upstream.Cursor = query.Cursor?[upstream.Section] ?? (first is null ? upstream.KnownAtFirst : first.Cursor);
        upstream.Take(first);
    }

    /// <summary>The events, until the listener is gone or a service does not know what the listener has seen.</summary>
    public async IAsyncEnumerable<SseItem<LiveEvent>> ReadAsync([EnumeratorCancellation] CancellationToken ended)
    {
        yield return Checkpoint(LiveLimits.ReconnectDelay);
        while (!ended.IsCancellationRequested)
        {
            var next = await NextAsync(ended);
            if (next is { IsRefusal: true })
                yield break;
            foreach (var item in next is null ? [] : EventsOf(next))
                yield return item;
            if (time.GetUtcNow() - _lastCheckpoint >= LiveLimits.CheckpointInterval && !ended.IsCancellationRequested)
                yield return Checkpoint();
        }
    }

    private IEnumerable<SseItem<LiveEvent>> EventsOf(LiveNews next)
    {
        var upstream = next.Upstream;
        if (upstream.Take(next))
            yield return new(LiveEvent.OfSection(upstream.State), LiveEvent.Section);
        if (next.Message is not { } message)
        {
            upstream.Cursor ??= next.Cursor;
            yield break;
        }

        if (!message.IsCheckpoint)
        {
            if (query.Takes(message.Kind))
                yield return new(LiveEvent.OfChange(upstream.Section.Name, message), message.Kind);
        }
        else if (upstream.Cursor != next.Cursor)
        {
            upstream.Cursor = next.Cursor;
            yield return Checkpoint();
        }
    }

    private SseItem<LiveEvent> Checkpoint(TimeSpan? reconnect = null)
    {
        _lastCheckpoint = time.GetUtcNow();
        var pair = Revisions.Of(upstreams.Select(upstream => (upstream.Section, upstream.Cursor))).Pair;
        return new(LiveEvent.OfCheckpoint(pair, upstreams.Select(upstream => upstream.State)), LiveEvent.Checkpoint)
        {
            EventId = pair,
            ReconnectionInterval = reconnect,
        };
    }

    // Null where a checkpoint is due before anything is told, or the listener is gone.
    private async Task<LiveNews?> NextAsync(CancellationToken ended)
    {
        if (news.TryRead(out var waiting))
            return waiting;
        var due = _lastCheckpoint + LiveLimits.CheckpointInterval - time.GetUtcNow();
        using var interval = new CancellationTokenSource(due > TimeSpan.Zero ? due : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interval.Token, ended);
        try
        {
            return await news.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
