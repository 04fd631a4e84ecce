using System.CommandLine;

namespace Sitrep.Gateway.Cli;

/// <summary><c>compare --start … --end … --left-as-of …</c>: prints how two reports differ.</summary>
internal static class CompareCommand
{
    public const string Verb = "compare";

    private const string Address = "v1/reports/compare";

    public static Command Create(CliTerminal terminal)
    {
        Option<string?>[] parameters =
        [
            Option("--start", "TIME", "Start of the period of both reports."),
            Option("--end", "TIME", "End of the period of both reports."),
            Option("--zone", "ZONE", "IANA time zone of days and nights."),
            Option("--region", "CODE", "Only one region, for example UA51."),
            Option("--left-at", "REVISIONS", "Compare with what stood at these revisions, for example d12.s48."),
            Option("--left-as-of", "TIME", "Compare with what was known at this time."),
            Option("--right-at", "REVISIONS", "Compare what stood at these revisions. Default: the newest."),
            Option("--right-as-of", "TIME", "Compare what was known at this time."),
            Option("--left-start", "TIME", "Start of the left report's period, to compare two periods."),
            Option("--left-end", "TIME", "End of the left report's period."),
            Option("--right-start", "TIME", "Start of the right report's period."),
            Option("--right-end", "TIME", "End of the right report's period."),
        ];
        var requireAll = new Option<bool>("--require-all") { Description = "Fail rather than print a partial comparison." };
        var format = ReportFormats.Option();
        var output = ReportPrinter.OutOption();
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Prints how two reports differ: what was added, revised and withdrawn, by whom and when it was learned.");
        foreach (var option in (IEnumerable<Option>)[.. parameters, requireAll, format, output, gateway])
            command.Add(option);
        command.SetAction((result, cancellation) => ReportPrinter.RunAsync(
            terminal,
            result.GetRequiredValue(gateway),
            Address + QueryString.From(
            [
                .. parameters.Select(option => (NameOf(option), result.GetValue(option))),
                ("require", result.GetValue(requireAll) ? "all" : null),
            ]),
            result.GetValue(format)!,
            result.GetValue(output),
            cancellation));
        return command;
    }

    private static Option<string?> Option(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
    };

    // --left-as-of is the parameter leftAsOf.
    private static string NameOf(Option option)
    {
        var words = option.Name.TrimStart('-').Split('-');
        return string.Concat(words.Select((word, place) => place == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
