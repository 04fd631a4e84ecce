namespace Sitrep.Gateway.Reports;

/// <summary>A report ready to render.</summary>
public sealed record Report(ReportFacts Facts, IReadOnlyList<V1.Topline> Toplines, V1.Delivery Delivery);
