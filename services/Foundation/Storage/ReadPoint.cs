namespace Sitrep.Storage;

/// <summary>The state of the database that a read wants to see.</summary>
public readonly record struct ReadPoint
{
    internal long? Revision { get; private init; }

    internal long? KnownTime { get; private init; }

    /// <summary>The last committed revision.</summary>
    public static ReadPoint Newest => default;

    /// <summary>Exactly this revision; one that is not there ends in <see cref="RevisionUnknownException"/>.</summary>
    public static ReadPoint AtRevision(long revision) => new() { Revision = revision };

    /// <summary>The last revision whose known time is not after this one (microseconds UTC), else revision 0;
    /// a time after now ends in <see cref="ReadTimeInFutureException"/>.</summary>
    public static ReadPoint AtKnownTime(long micros) => new() { KnownTime = micros };
}
