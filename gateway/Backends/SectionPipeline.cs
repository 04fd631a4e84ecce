namespace Sitrep.Gateway.Backends;

/// <summary>Asks one service for its section.</summary>
internal delegate Task<SectionAnswer<ISection>> SummarizeCall(SummarizeRequest question, CallOptions options);

/// <summary>One service's section, whatever state the service is in: its answer, else its last good answer to the same
/// question, else the reason why there is none. Only a caller's own fault comes out as an exception.</summary>
internal sealed class SectionPipeline
{
    /// <summary>Few answers are asked for again and again, and each may hold 1 MiB: the most that a service's last good
    /// answers weigh, as bytes on the wire.</summary>
    public const long LastGoodBytesMax = 64 * 1024 * 1024;

    /// <summary>What an answer takes beside its section, so that empty sections are not kept without end.</summary>
    private const int AnswerBytes = 1024;

    private readonly SectionDefinition _section;
    private readonly SummarizeCall _summarize;
    private readonly SectionMonitor _monitor;
    private readonly TimeProvider _time;
    private readonly LruCache<SummarizeRequest, SectionAnswer<ISection>> _lastGood =
        new(LastGoodBytesMax, answer => answer.Content.CalculateSize() + AnswerBytes);

    public SectionPipeline(SectionDefinition section, SummarizeCall summarize, SectionMonitor monitor, TimeProvider time)
    {
        _section = section;
        _summarize = summarize;
        _monitor = monitor;
        _time = time;
        monitor.Redacted += ForgetRedacted;
    }

    /// <summary>The section. It is waited for while the service is there, within <see cref="SectionLimits"/>.</summary>
    /// <exception cref="RpcException">The question itself is wrong (INVALID_ARGUMENT, OUT_OF_RANGE).</exception>
    public async Task<SectionResult<ISection>> AskAsync(SummarizeRequest question)
    {
        try
        {
            var answer = await _summarize(question, SectionLimits.Options(question.Start, question.End, _time));
            _monitor.Observe(answer.Read);
            if (!question.HasReadRevision)
                _lastGood.Set(question, answer);
            return new(_section, answer, new SectionState(_section.Name, SectionState.Current, null, null));
        }
        catch (RpcException fault) when (SectionFaults.IsService(fault))
        {
            return Missing(question, SectionFaults.ReasonOf(fault));
        }
    }

    private void ForgetRedacted() => _lastGood.RemoveWhere(IsOutdated);

    // An answer from before a redaction may hold what was taken out. One that was on its way then is kept after the
    // others are forgotten, so each is looked at again before it is given out.
    private bool IsOutdated(SectionAnswer<ISection> answer) => answer.Read.RedactionRevision != _monitor.Redaction;

    // A pinned question is answered whole or not at all, so the last good answer is none of its business.
    private SectionResult<ISection> Missing(SummarizeRequest question, string reason) =>
        !question.HasReadRevision && _lastGood.TryGet(question, out var answer) && !IsOutdated(answer)
            ? new(_section, answer, new SectionState(_section.Name, SectionState.Stale, _monitor.LastHeard, reason))
            : new(_section, null, new SectionState(_section.Name, SectionState.Unavailable, _monitor.LastHeard, reason));
}
