using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Live;

/// <summary>How far one listener has got with one service, and whether that service's stream stands.</summary>
internal sealed class LiveSection(LiveSource source)
{
    private bool _isThere;
    private string _reason = SectionState.Deadline;

    public LiveSource Source => source;

    /// <summary>The last revision of which everything was sent; null where it is not known yet.</summary>
    public long? Cursor { get; set; }

    /// <summary>The state as a report would name it.</summary>
    public SectionState State => _isThere
        ? new(source.Backend.Name, SectionState.Current, null, null)
        : new(source.Backend.Name, SectionState.Unavailable, source.Backend.Monitor.LastHeard, _reason);

    /// <summary>Takes note of what the stream told.</summary>
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
}
