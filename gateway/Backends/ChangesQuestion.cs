namespace Sitrep.Gateway.Backends;

/// <summary>What a service is asked for its changes between two of its revisions. Two equal questions have one answer, for ever.</summary>
/// <param name="Start">Where the period begins, exclusive.</param>
/// <param name="Stop">Where the period ends, inclusive.</param>
/// <param name="Zone">The zone in which dates without a time are placed.</param>
/// <param name="Region">Region code; empty for all regions.</param>
/// <param name="Revision">The later revision.</param>
/// <param name="RowsMax">Records told of one by one.</param>
internal sealed record ChangesQuestion(DateTimeOffset Start, DateTimeOffset Stop, string Zone, string Region, long Revision, int RowsMax)
{
    /// <summary>The earlier revision; null where <see cref="LeftTime"/> says which.</summary>
    public long? LeftRevision { get; init; }

    /// <summary>The known time whose last revision is the earlier one.</summary>
    public DateTimeOffset? LeftTime { get; init; }
}
