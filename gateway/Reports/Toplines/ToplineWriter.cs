namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>Makes the sentences that open a report.</summary>
public static class ToplineWriter
{
    public static IReadOnlyList<Topline> Write(ReportFacts facts) => [];
}
