namespace Sitrep.Gateway.Backends;

/// <summary>One service's changes. What changed between two revisions never changes itself, but for words that are taken out
/// of it: an answer is kept and serves also while the service is away.</summary>
internal sealed class SectionChanges(
    SectionDefinition section, ServiceCall<ListChangesRequest, ChangeTable> list, SectionMonitor monitor, TimeProvider time)
{
    /// <summary>Some 500 answers of a busy day, which is all that the reports and comparisons of a morning ask for.</summary>
    private const long BytesMax = 16 * 1024 * 1024;

    private readonly AnswerCache<ListChangesRequest, ChangeTable> _answers = new(BytesMax, monitor);

    /// <summary>The changes, if they are known already or the service gives them.</summary>
    /// <exception cref="RpcException">The question itself is wrong.</exception>
    public async Task<SectionResult<ChangeTable>> AskAsync(ListChangesRequest question)
    {
        if (_answers.Find(question) is { } known)
            return known.CurrentOf(section);
        try
        {
            var answer = await list(question, SectionLimits.Options(question.Start, question.End, time));
            monitor.Observe(answer.Read);
            _answers.Set(question, answer);
            return answer.CurrentOf(section);
        }
        catch (RpcException fault) when (SectionFaults.IsService(fault))
        {
            return new(section, null, new(section.Name, V1.SectionCondition.Unavailable, monitor.LastHeard, SectionFaults.ReasonOf(fault)));
        }
    }
}
