namespace Sitrep.Gateway.Cli;

/// <summary><c>import FORMAT FILE</c>: sends a file and shows what became of its rows.</summary>
internal static class ImportCommand
{
    /// <summary>The largest file is checked within seconds; this leaves room for a slow line.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    public static Command Create(CliTerminal terminal)
    {
        var format = new Argument<string>("format") { Description = "Name of the format, for example bulletin.", HelpName = "FORMAT" };
        var file = new Argument<string>("file") { Description = "The file; - for standard input.", HelpName = "FILE" };
        var knownTime = QueryString.Parameter("--known-time", "TIME", "When the platform learned of it. Default: what the file says, else now.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would become of the rows." };
        var author = QueryString.Parameter("--author", "NAME", "Who imports.");
        var allowGone = new Option<bool>("--allow-gone") { Description = "Take the file although many rows of earlier ones are missing." };
        var command = new Command("import", "Imports a file through the gateway.") { format, file, knownTime, dryRun, author, allowGone };
        return command.AskGateway(Timeout, async (client, options, cancellation) =>
        {
            var query = QueryString.From(options, [dryRun, knownTime, author, allowGone]);
            var path = $"v1/imports/{Uri.EscapeDataString(options.GetValue(format)!)}{query}";
            await using var input = terminal.OpenInput(options.GetValue(file)!);
            var tally = await ImportProgressBar.ShowAsync(terminal.Console, input, async progress =>
            {
                var body = new StreamContent(input) { Headers = { ContentType = new("application/octet-stream") } };
                using var response = await client.PostAsync(path, body, cancellation);
                return await ImportStream.ReadAsync(response, progress, cancellation);
            });
            return await ImportReport.PrintAsync(terminal, tally, options.GetValue(dryRun) ? ImportReport.NothingWritten : "Imported");
        });
    }
}
