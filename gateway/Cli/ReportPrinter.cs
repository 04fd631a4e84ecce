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
        var format = ReportFormats.Option();
        var output = new Option<FileInfo?>("--out") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
        var gateway = GatewayOption.Create();
        foreach (var option in (IEnumerable<Option>)[.. parameters, requireAll, format, output, gateway])
            command.Add(option);
        command.SetAction((result, cancellation) => RunAsync(
            terminal,
            result.GetRequiredValue(gateway),
            addressOf(result) + QueryString.From(result, parameters, ("require", result.GetValue(requireAll) ? "all" : null)),
            result.GetValue(format)!,
            result.GetValue(output),
            cancellation));
        return command;
    }

    // With a warning for each section that is missing or stale.
    private static async Task<int> RunAsync(
        CliTerminal terminal, Uri gateway, string path, string format, FileInfo? output, CancellationToken cancellation)
    {
        using var client = new GatewayClient(gateway, Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(ReportFormats.MediaType(format));
        using var response = await client.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            return await GatewayClient.PrintProblemAsync(response, terminal.Error, cancellation);

        var bytes = await ReadAsync(response, cancellation);
        foreach (var gap in PartialReports.Gaps(bytes, format))
            await terminal.Error.WriteLineAsync($"warning: {gap}");
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
