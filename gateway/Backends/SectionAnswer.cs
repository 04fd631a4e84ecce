namespace Sitrep.Gateway.Backends;

/// <summary>What a service says.</summary>
/// <param name="Content">Its section, table of changes or table of series.</param>
/// <param name="Read">What that was read from.</param>
internal sealed record SectionAnswer<T>(T Content, ReadState Read)
    where T : class, IMessage
{
    /// <summary>The revision read.</summary>
    public long Revision => Read.Commit.Revision;

    /// <summary>The answer of a service that gives it now, or whose answer cannot have changed.</summary>
    public SectionResult<T> CurrentOf(SectionDefinition section) => new(section, this, new(section.Name, V1.SectionCondition.Current));
}

/// <summary>Asks one service.</summary>
internal delegate Task<SectionAnswer<T>> ServiceCall<in TQuestion, T>(TQuestion question, CallOptions options)
    where T : class, IMessage;

/// <summary>What became of a question to one service: an answer, or none, and why.</summary>
internal sealed record SectionResult<T>(SectionDefinition Section, SectionAnswer<T>? Answer, SectionState State)
    where T : class, IMessage;
