namespace Sitrep.Gateway.Cli;

/// <summary>Prints a report, or a comparison of two, as the gateway gives it.</summary>
internal static class ReportPrinter
{
    /// <summary>Longer than the gateway waits for the longest period, which it reads twice for a comparison.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>Makes a verb print what stands at an address: adds its parameters, the options that all such verbs have, and what it does.</summary>
    public static Command Complete(
        CliTerminal terminal, Command command, Func<ParseResult, string> addressOf, params IReadOnlyList<Option<string?>> parameters)
    {
        var requireAll = new Option<bool>("--require-all") { Description = "Fail rather than print an answer that misses a section." };
        var form = new Option<string>("--format") { Description = "md or json.", DefaultValueFactory = _ => ReportFormat.Markdown.Extension };
        form.AcceptOnlyFromAmong(ReportFormat.Markdown.Extension, ReportFormat.Json.Extension);
        var output = new Option<FileInfo?>("--out") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
        foreach (var option in (IEnumerable<Option>)[.. parameters, requireAll, form, output])
            command.Add(option);
        return command.AskGateway(Timeout, async (client, options, cancellation) =>
        {
            var query = QueryString.From(options, parameters, ("require", options.GetValue(requireAll) ? "all" : null));
            var format = ReportFormat.All.First(known => known.Extension == options.GetValue(form));
            using var response = await client.GetAsync(addressOf(options) + query, cancellation, format.MediaType);
            var report = await ReadAsync(response, cancellation);
            foreach (var gap in PartialReports.Gaps(report, format))
                await terminal.Error.WriteLineAsync($"warning: {gap}");
            await using var file = options.GetValue(output)?.Create();
            await (file ?? terminal.Output).WriteAsync(report, cancellation);
            await (file ?? terminal.Output).FlushAsync(cancellation);
            return ExitCode.Ok;
        });
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return await response.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw CliException.Failed($"the answer broke off: {fault.Message}");
        }
    }
}
