using System.CommandLine;

namespace Sitrep.Gateway.Cli;

/// <summary><c>report DATE</c> or <c>report --start … --end …</c>: prints one report.</summary>
internal static class ReportCommand
{
    public const string Verb = "report";

    /// <summary>A report is answered within a second; this leaves room for a slow line.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

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
        Option<string> format = new("--format") { Description = "md or json.", DefaultValueFactory = _ => ReportFormats.Markdown };
        format.AcceptOnlyFromAmong(ReportFormats.Markdown, ReportFormats.Json);
        Option<FileInfo?> output = new("--out") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
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
            return RunAsync(terminal, GatewayOption.Read(result.GetValue(gateway)!), path + Query.Of(query), result.GetValue(format)!, result.GetValue(output), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CliTerminal terminal, Uri gateway, string path, string format, FileInfo? output, CancellationToken cancellation)
    {
        using var client = new GatewayClient(gateway, Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(ReportFormats.MediaType(format));
        using var response = await client.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode) return await GatewayClient.PrintProblemAsync(response, terminal.Error, cancellation);

        var bytes = await ReadAsync(response, cancellation);
        foreach (var gap in PartialReports.Gaps(bytes, format)) await terminal.Error.WriteLineAsync($"warning: {gap}");
        if (output is null)
        {
            await terminal.Output.WriteAsync(bytes, cancellation);
            await terminal.Output.FlushAsync(cancellation);
        }
        else
        {
            await File.WriteAllBytesAsync(output.FullName, bytes, cancellation);
        }

        return ExitCode.Ok;
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return await response.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw new CliException(ExitCode.Failed, $"the answer broke off: {fault.Message}");
        }
    }
}
