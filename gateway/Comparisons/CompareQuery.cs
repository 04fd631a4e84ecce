namespace Sitrep.Gateway.Comparisons;

/// <summary>Which two reports are compared. Both have one zone and one region.</summary>
/// <param name="Left">The report compared with.</param>
/// <param name="Right">The report in question.</param>
/// <param name="IsOfPeriods">Whether each has a period of its own; else they are two states of knowledge about one period.</param>
/// <param name="RequireAll">Whether an answer that misses a section is to be refused.</param>
internal sealed record CompareQuery(ReportQuery Left, ReportQuery Right, bool IsOfPeriods, bool RequireAll)
{
    /// <summary>Whether both are at revisions that the address names, so that the answer never changes.</summary>
    public bool IsPinned => Left.At is not null && Right.At is not null;

    /// <summary>Whether a partial answer is none.</summary>
    public bool MustBeWhole => RequireAll || Left.At is not null || Right.At is not null;

    /// <summary>Whether the left report is to be read at the revisions that the right one turns out to have.</summary>
    public bool IsLeftAsRight => IsOfPeriods && Left is { At: null, AsOf: null };
}
