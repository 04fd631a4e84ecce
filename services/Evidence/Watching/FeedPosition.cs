namespace Sitrep.Evidence.Watching;

/// <summary>How far a listener has heard: up to a record of a revision.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Kind">Place of the record's kind among those of the service; within a revision they are told in this order.</param>
/// <param name="Id">The record; within a kind they are told in the order of their ids.</param>
internal sealed record FeedPosition(long Revision, int Kind, string Id)
{
    /// <summary>The end of a revision.</summary>
    public static FeedPosition After(long revision) => new(revision, int.MaxValue, "");

    /// <summary>The first revision of which something may be left to tell.</summary>
    public long Next => Kind == int.MaxValue ? Revision + 1 : Revision;

    /// <summary>After which version of a kind the rest of it begins.</summary>
    public VersionKey Of(int kind) =>
        kind < Kind ? new(Revision + 1, "") : new(Revision, kind == Kind ? Id : "");
}
