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
        var start = new Option<string?>("--start") { Description = "Start of the period in place of a date.", HelpName = "TIME" };
        var end = new Option<string?>("--end") { Description = "End of the period in place of a date.", HelpName = "TIME" };
        var zone = new Option<string?>("--zone") { Description = "IANA time zone of days and nights.", HelpName = "ZONE" };
        var region = new Option<string?>("--region") { Description = "Only one region, for example UA51.", HelpName = "CODE" };
        var asOf = new Option<string?>("--as-of") { Description = "What was known at this time.", HelpName = "TIME" };
        var at = new Option<string?>("--at") { Description = "What stood at these revisions, for example d12.s48.", HelpName = "REVISIONS" };
        var requireAll = new Option<bool>("--require-all") { Description = "Fail rather than print a partial report." };
        var format = ReportFormats.Option();
        var output = ReportPrinter.OutOption();
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Prints the report of a day or a period.")
        {
            date, start, end, zone, region, asOf, at, requireAll, format, output, gateway,
        };
        command.Validators.Add(result =>
        {
            var hasDate = result.GetValue(date) is not null;
            var hasPeriod = result.GetValue(start) is not null || result.GetValue(end) is not null;
            if (hasDate == hasPeriod)
                result.AddError("Give either a date or --start and --end.");
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
            return ReportPrinter.RunAsync(
                terminal, result.GetRequiredValue(gateway), path + QueryString.From(query), result.GetValue(format)!,
                result.GetValue(output), cancellation);
        });
        return command;
    }
}
