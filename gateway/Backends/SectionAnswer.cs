namespace Sitrep.Gateway.Backends;

/// <summary>What a service says.</summary>
/// <param name="Content">Its section, table of changes or table of series.</param>
/// <param name="Read">What that was read from.</param>
internal sealed record SectionAnswer<T>(T Content, ReadState Read)
    where T : class, IMessage
{
    /// <summary>The revision read.</summary>
    public long Revision => Read.Commit.Revision;
}

/// <summary>What became of a question to one service: an answer, or none, and why.</summary>
internal sealed record SectionResult<T>(SectionDefinition Section, SectionAnswer<T>? Answer, SectionState State)
    where T : class, IMessage;
