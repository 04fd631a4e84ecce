namespace Sitrep.Evidence.Records;

/// <summary>A version of a record; in the order in which they were made, and within a revision by id.</summary>
/// <param name="Revision">The revision that made it.</param>
/// <param name="Id">The record.</param>
public sealed record VersionKey(long Revision, string Id);
