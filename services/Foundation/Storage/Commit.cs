namespace Sitrep.Storage;

/// <summary>One revision of the database: when it was written, when its content was known, by whom and why.</summary>
/// <param name="Revision">0 is the database as shipped; every commit takes the next number.</param>
/// <param name="RecordedTime">The clock when it was written, microseconds UTC.</param>
/// <param name="KnownTime">The moment from which its content counts as known, microseconds UTC; never falls from one revision to the next.</param>
/// <param name="Author">Who wrote it; may be empty.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record Commit(long Revision, long RecordedTime, long KnownTime, string Author, string Note);
