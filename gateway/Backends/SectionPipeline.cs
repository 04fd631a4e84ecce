namespace Sitrep.Gateway.Backends;

/// <summary>One service's section, whatever state the service is in: its answer, else its last good answer to the same
/// question, else the reason why there is none. Only a caller's own fault comes out as an exception.</summary>
internal sealed class SectionPipeline(
    SectionDefinition section, ServiceCall<SummarizeRequest, ISection> summarize, SectionMonitor monitor, TimeProvider time)
{
    /// <summary>Few answers are asked for again and again, and each may hold 1 MiB: the most that a service's last good
    /// answers weigh, as bytes on the wire.</summary>
    public const long LastGoodBytesMax = 64 * 1024 * 1024;

    private readonly AnswerCache<SummarizeRequest, ISection> _lastGood = new(LastGoodBytesMax, monitor);

    /// <summary>The section. It is waited for while the service is there, within <see cref="SectionLimits"/>.</summary>
    /// <exception cref="RpcException">The question itself is wrong (INVALID_ARGUMENT, OUT_OF_RANGE).</exception>
    public async Task<SectionResult<ISection>> AskAsync(SummarizeRequest question)
    {
        try
        {
            var answer = await summarize(question, SectionLimits.Options(question.Start, question.End, time));
            monitor.Observe(answer.Read);
            if (!question.HasReadRevision)
                _lastGood.Set(question, answer);
            return answer.CurrentOf(section);
        }
        catch (RpcException fault) when (SectionFaults.IsService(fault))
        {
            // A pinned question is answered whole or not at all, so the last good answer is none of its business.
            var lastGood = question.HasReadRevision ? null : _lastGood.Find(question);
            var state = lastGood is null ? V1.SectionCondition.Unavailable : V1.SectionCondition.Stale;
            return new(section, lastGood, new(section.Name, state, monitor.LastHeard, SectionFaults.ReasonOf(fault)));
        }
    }
}
