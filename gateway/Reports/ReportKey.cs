namespace Sitrep.Gateway.Reports;

/// <summary>What makes two answers the same bytes. The pair is the one asked for, else the newest; the redactions are the
/// newest known, since these change what earlier revisions say.</summary>
internal sealed record ReportKey(
    DateOnly? Date,
    DateTimeOffset Start,
    DateTimeOffset Stop,
    string Zone,
    string Region,
    Revisions? Pair,
    DateTimeOffset? AsOf,
    bool Pinned,
    string Format,
    Revisions Redactions)
{
    public static ReportKey For(ReportQuery query, Revisions? pair, ReportFormat format, Revisions redactions) => new(
        query.Date, query.Start, query.Stop, query.Zone.Id, query.Region, pair, query.AsOf, query.At is not null, format.Extension, redactions);
}
