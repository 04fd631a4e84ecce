namespace Sitrep.Gateway.Reports;

/// <summary>The question that a report answers. A counted record ends after <paramref name="Start"/> and not after
/// <paramref name="Stop"/>.</summary>
/// <param name="Date">The local day asked for; null for a period of other ends.</param>
/// <param name="Start">Where the period begins, exclusive.</param>
/// <param name="Stop">Where the period ends, inclusive; at most 1,100 days after its start.</param>
/// <param name="Zone">The zone in which nights are counted and dates without a time are placed.</param>
/// <param name="Region">Region code or alias as the caller wrote it; empty for all regions.</param>
/// <param name="At">The revisions to read; null for the newest.</param>
/// <param name="AsOf">The known time to read at; never together with <paramref name="At"/>.</param>
/// <param name="RequireAll">Whether an answer that misses a section is to be refused.</param>
public sealed record ReportQuery(
    DateOnly? Date,
    DateTimeOffset Start,
    DateTimeOffset Stop,
    IanaZone Zone,
    string Region,
    Revisions? At,
    DateTimeOffset? AsOf,
    bool RequireAll);
