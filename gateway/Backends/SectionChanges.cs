namespace Sitrep.Gateway.Backends;

/// <summary>Asks one service what changed between two of its revisions.</summary>
internal delegate Task<SectionAnswer<ChangeTable>> ListChangesCall(ListChangesRequest question, CallOptions options);

/// <summary>One service's changes. What changed between two revisions never changes itself, but for words that are taken out
/// of it: an answer is kept and serves also while the service is away.</summary>
internal sealed class SectionChanges
{
    /// <summary>Some 500 answers of a busy day, which is all that the reports and comparisons of a morning ask for.</summary>
    private const long KeptBytesMax = 16 * 1024 * 1024;

    /// <summary>What an answer takes beside its table, so that empty tables are not kept without end.</summary>
    private const int AnswerBytes = 1024;

    private readonly LruCache<ListChangesRequest, SectionAnswer<ChangeTable>> _kept =
        new(KeptBytesMax, answer => answer.Content.CalculateSize() + AnswerBytes);
    private readonly SectionDefinition _section;
    private readonly ListChangesCall _list;
    private readonly SectionMonitor _monitor;
    private readonly TimeProvider _time;

    public SectionChanges(SectionDefinition section, ListChangesCall list, SectionMonitor monitor, TimeProvider time)
    {
        _section = section;
        _list = list;
        _monitor = monitor;
        _time = time;
        monitor.Redacted += () => _kept.RemoveWhere(IsOutdated);
    }

    /// <summary>The changes, if they are known already or the service gives them.</summary>
    /// <exception cref="RpcException">The question itself is wrong.</exception>
    public async Task<SectionResult<ChangeTable>> AskAsync(ListChangesRequest question)
    {
        if (_kept.TryGet(question, out var kept) && !IsOutdated(kept))
            return new(_section, kept, new SectionState(_section.Name, SectionState.Current, null, null));
        try
        {
            var answer = await _list(question, SectionLimits.Options(question.Start, question.End, _time));
            _monitor.Observe(answer.Read);
            _kept.Set(question, answer);
            return new(_section, answer, new SectionState(_section.Name, SectionState.Current, null, null));
        }
        catch (RpcException fault) when (SectionFaults.IsService(fault))
        {
            var reason = SectionFaults.ReasonOf(fault);
            return new(_section, null, new SectionState(_section.Name, SectionState.Unavailable, _monitor.LastHeard, reason));
        }
    }

    // One that was on its way while words were taken out may hold them, so each is looked at again before it is given out.
    private bool IsOutdated(SectionAnswer<ChangeTable> answer) => answer.Read.RedactionRevision != _monitor.Redaction;
}
