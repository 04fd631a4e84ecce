namespace Sitrep.Gateway.Backends;

/// <summary>What a service is asked for its section; two equal questions at one revision have one answer.</summary>
internal sealed record SectionQuestion(
    DateTimeOffset Start,
    DateTimeOffset Stop,
    string Zone,
    string Region,
    DateTimeOffset CompareStart,
    DateTimeOffset CompareStop,
    DateTimeOffset? AsOf)
{
    /// <summary>The revision to read; null for the newest, or for what was known at <see cref="AsOf"/>.</summary>
    public long? Revision { get; init; }
}
