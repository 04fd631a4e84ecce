namespace Sitrep.Gateway.Reports;

/// <summary>What makes two reports the same bytes.</summary>
/// <param name="Revisions">Those asked for, else the newest known; null where one is not known yet.</param>
/// <param name="Redactions">The newest known, since these change what earlier revisions say.</param>
internal sealed record ReportKey(ReportQuery Query, ReportFormat Format, Revisions? Revisions, Revisions Redactions);
