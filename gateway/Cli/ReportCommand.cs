using System.CommandLine;

namespace Sitrep.Gateway.Cli;

/// <summary><c>report DATE</c> or <c>report --start … --end …</c>: prints one report.</summary>
internal static class ReportCommand
{
    public const string Verb = "report";

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
        Option[] parameters =
        [
            start,
            end,
            QueryString.Parameter("--zone", "ZONE", "IANA time zone of days and nights."),
            QueryString.Parameter("--region", "CODE", "Only one region, for example UA51."),
            QueryString.Parameter("--as-of", "TIME", "What was known at this time."),
            QueryString.Parameter("--at", "REVISIONS", "What stood at these revisions, for example d12.s48."),
        ];
        var requireAll = new Option<bool>("--require-all") { Description = "Fail rather than print a partial report." };
        var format = ReportFormats.Option();
        var output = ReportPrinter.OutOption();
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Prints the report of a day or a period.") { date };
        foreach (var option in (IEnumerable<Option>)[.. parameters, requireAll, format, output, gateway])
            command.Add(option);
        command.Validators.Add(result =>
        {
            var hasDate = result.GetValue(date) is not null;
            var hasPeriod = result.GetValue(start) is not null || result.GetValue(end) is not null;
            if (hasDate == hasPeriod)
                result.AddError("Give either a date or --start and --end.");
        });
        command.SetAction((result, cancellation) =>
        {
            var path = result.GetValue(date) is { } day ? $"v1/reports/{Uri.EscapeDataString(day)}" : "v1/reports";
            var query = QueryString.From(result, parameters, ("require", result.GetValue(requireAll) ? "all" : null));
            return ReportPrinter.RunAsync(
                terminal, result.GetRequiredValue(gateway), path + query, result.GetValue(format)!, result.GetValue(output), cancellation);
        });
        return command;
    }
}
