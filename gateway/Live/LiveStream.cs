using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Live;

/// <summary>Makes one listener's events of what both services' streams tell.</summary>
/// <remarks>
/// An event has an id only where a listener may take it up again from there: a checkpoint, whose id names the last
/// revision of each service of which everything was sent. A listener cut off within a revision hears it again as a
/// whole; none is ever skipped.
/// </remarks>
internal sealed class LiveStream(
    IReadOnlyList<LiveSource> sources, ChannelReader<LiveNews> news, LiveQuery query, TimeProvider time)
{
    private readonly LiveSection[] _sections = [.. sources.Select(source => new LiveSection(source))];
    private DateTimeOffset _lastCheckpoint;

    /// <summary>Takes up what a service's first attempt came to; null where it has come to nothing yet.</summary>
    public void Begin(LiveSource source, LiveNews? first)
    {
        var section = SectionOf(source);
        section.Cursor = query.CursorOf(source.Backend) ?? first?.Cursor;
        section.Take(first);
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
        var section = SectionOf(next.Source);
        if (section.Take(next))
            yield return new(new SectionEvent(section.State), LiveEvent.Section);
        if (next.Message is not { } message)
        {
            section.Cursor ??= next.Cursor;
            yield break;
        }

        if (!message.IsCheckpoint)
        {
            if (query.Takes(message.Kind))
                yield return new(new ChangeEvent(next.Source.Backend.Name, message), message.Kind);
        }
        else if (section.Cursor != next.Cursor)
        {
            section.Cursor = next.Cursor;
            yield return Checkpoint();
        }
    }

    private SseItem<LiveEvent> Checkpoint(TimeSpan? reconnect = null)
    {
        _lastCheckpoint = time.GetUtcNow();
        var pair = new SectionRevisions(_sections[0].Cursor, _sections[1].Cursor).Pair;
        return new(new CheckpointEvent(pair, [.. _sections.Select(section => section.State)]), LiveEvent.Checkpoint)
        {
            EventId = pair?.ToString(),
            ReconnectionInterval = reconnect,
        };
    }

    private LiveSection SectionOf(LiveSource source) => Array.Find(_sections, section => section.Source == source)!;

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
