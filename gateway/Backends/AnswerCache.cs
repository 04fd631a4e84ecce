namespace Sitrep.Gateway.Backends;

/// <summary>Answers of one service that are kept, none of which is given out once words may have been taken out of it.</summary>
internal sealed class AnswerCache<TQuestion, TContent>
    where TQuestion : class
    where TContent : class, IMessage
{
    /// <summary>What an answer takes beside its content, so that empty ones are not kept without end.</summary>
    private const int AnswerBytes = 1024;

    private readonly LruCache<TQuestion, SectionAnswer<TContent>> _answers;
    private readonly SectionMonitor _monitor;

    /// <param name="bytesMax">The most that the answers weigh, as bytes on the wire.</param>
    /// <param name="monitor">Knows the service's newest redaction.</param>
    public AnswerCache(long bytesMax, SectionMonitor monitor)
    {
        _answers = new(bytesMax, answer => answer.Content.CalculateSize() + AnswerBytes);
        _monitor = monitor;
        monitor.Redacted += () => _answers.RemoveWhere(IsOutdated);
    }

    /// <summary>The answer to a question; null if none is kept.</summary>
    public SectionAnswer<TContent>? Find(TQuestion question) =>
        _answers.TryGet(question, out var answer) && !IsOutdated(answer) ? answer : null;

    public void Set(TQuestion question, SectionAnswer<TContent> answer) => _answers.Set(question, answer);

    // One that was on its way while words were taken out may hold them, so each is looked at again before it is given out.
    private bool IsOutdated(SectionAnswer<TContent> answer) => answer.Read.RedactionRevision != _monitor.Redaction;
}
