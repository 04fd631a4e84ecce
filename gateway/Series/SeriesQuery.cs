namespace Sitrep.Gateway.Series;

/// <summary>The question that a table of series answers.</summary>
/// <param name="Section">The service that measures it.</param>
/// <param name="Request">What it is asked. What is empty or unspecified narrows nothing.</param>
internal sealed record SeriesQuery(SectionDefinition Section, ListSeriesRequest Request)
{
    /// <summary>Whether the revision to read is given, so that the answer never changes.</summary>
    public bool IsPinned => Request.HasReadRevision;
}
