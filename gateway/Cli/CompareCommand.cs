namespace Sitrep.Gateway.Cli;

/// <summary><c>compare --start … --end … --left-as-of …</c>: prints how two reports differ.</summary>
internal static class CompareCommand
{
    public static Command Create(CliTerminal terminal) => ReportPrinter.Complete(
        terminal,
        new("compare", "Prints how two reports differ: what was added, revised and withdrawn, by whom and when it was learned."),
        _ => "v1/reports/compare",
        QueryString.Parameter("--start", "TIME", "Start of the period of both reports."),
        QueryString.Parameter("--end", "TIME", "End of the period of both reports."),
        QueryString.Parameter("--zone", "ZONE", "IANA time zone of days and nights."),
        QueryString.Parameter("--region", "CODE", "Only one region, for example UA51."),
        QueryString.Parameter("--left-at", "REVISIONS", "Compare with what stood at these revisions, for example d12.s48."),
        QueryString.Parameter("--left-as-of", "TIME", "Compare with what was known at this time."),
        QueryString.Parameter("--right-at", "REVISIONS", "Compare what stood at these revisions. Default: the newest."),
        QueryString.Parameter("--right-as-of", "TIME", "Compare what was known at this time."),
        QueryString.Parameter("--left-start", "TIME", "Start of the left report's period, to compare two periods."),
        QueryString.Parameter("--left-end", "TIME", "End of the left report's period."),
        QueryString.Parameter("--right-start", "TIME", "Start of the right report's period."),
        QueryString.Parameter("--right-end", "TIME", "End of the right report's period."));
}
