using System.CommandLine;

namespace Sitrep.Gateway.Cli;

/// <summary><c>report DATE</c> or <c>report --start … --end …</c>: prints one report.</summary>
internal static class ReportCommand
{
    public const string Verb = "report";

    public static Command Create(CliTerminal terminal)
    {
        Argument<string?> date = new("date") { Arity = ArgumentArity.ZeroOrOne, Description = "The local day, for example 2025-11-16.", HelpName = "DATE" };
        Option<string?> start = new("--start") { Description = "Start of the period in place of a date.", HelpName = "TIME" };
        Option<string?> end = new("--end") { Description = "End of the period in place of a date.", HelpName = "TIME" };
        Option<string?> zone = new("--zone") { Description = "IANA time zone of days and nights.", HelpName = "ZONE" };
        Option<string?> region = new("--region") { Description = "Only one region, for example UA51.", HelpName = "CODE" };
        Option<string?> asOf = new("--as-of") { Description = "What was known at this time.", HelpName = "TIME" };
        Option<string?> at = new("--at") { Description = "What stood at these revisions, for example d12.s48.", HelpName = "REVISIONS" };
        Option<bool> requireAll = new("--require-all") { Description = "Fail rather than print a partial report." };
        var format = ReportFormats.Option();
        var output = ReportPrinter.OutOption();
        var gateway = GatewayOption.Create(terminal);
        Command command = new(Verb, "Prints the report of a day or a period.") { date, start, end, zone, region, asOf, at, requireAll, format, output, gateway };
        command.Validators.Add(result =>
        {
            var hasDate = result.GetValue(date) is not null;
            var hasPeriod = result.GetValue(start) is not null || result.GetValue(end) is not null;
            if (hasDate == hasPeriod) result.AddError("Give either a date or --start and --end.");
        });
        command.SetAction((result, cancellation) =>
        {
            (string Name, string? Value)[] query =
            [
                ("start", result.GetValue(start)),
                ("end", result.GetValue(end)),
                ("zone", result.GetValue(zone)),
                ("region", result.GetValue(region)),
                ("asOf", result.GetValue(asOf)),
                ("at", result.GetValue(at)),
                ("require", result.GetValue(requireAll) ? "all" : null),
            ];
            var path = result.GetValue(date) is { } day ? $"v1/reports/{Uri.EscapeDataString(day)}" : "v1/reports";
            return ReportPrinter.RunAsync(terminal, GatewayOption.Read(result.GetValue(gateway)!), path + Query.Of(query), result.GetValue(format)!, result.GetValue(output), cancellation);
        });
        return command;
    }
}
