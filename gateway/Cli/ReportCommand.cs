namespace Sitrep.Gateway.Cli;

/// <summary><c>report DATE</c> or <c>report --start … --end …</c>: prints one report.</summary>
internal static class ReportCommand
{
    public static Command Create(CliTerminal terminal)
    {
        var date = new Argument<string?>("date")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The local day, for example 2025-11-16.",
            HelpName = "DATE",
        };
        var start = QueryString.Parameter("--start", "TIME", "Start of the period in place of a date.");
        var end = QueryString.Parameter("--end", "TIME", "End of the period in place of a date.");
        var command = new Command("report", "Prints the report of a day or a period.") { date };
        command.Validators.Add(result =>
        {
            var hasDate = result.GetValue(date) is not null;
            var hasPeriod = result.GetValue(start) is not null || result.GetValue(end) is not null;
            if (hasDate == hasPeriod)
                result.AddError("Give either a date or --start and --end.");
        });
        return ReportPrinter.Complete(
            terminal,
            command,
            result => result.GetValue(date) is { } day ? $"v1/reports/{Uri.EscapeDataString(day)}" : "v1/reports",
            start,
            end,
            QueryString.Parameter("--zone", "ZONE", "IANA time zone of days and nights."),
            QueryString.Parameter("--region", "CODE", "Only one region, for example UA51."),
            QueryString.Parameter("--as-of", "TIME", "What was known at this time."),
            QueryString.Parameter("--at", "REVISIONS", "What stood at these revisions, for example d12.s48."));
    }
}
