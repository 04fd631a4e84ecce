namespace Sitrep.Gateway.Cli;

/// <summary><c>import FORMAT FILE</c>: sends a file and shows what became of its rows.</summary>
internal static class ImportCommand
{
    public const string Verb = "import";

    /// <summary>The file name that means standard input.</summary>
    private const string StandardInput = "-";

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
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Imports a file through the gateway.") { format, file, knownTime, dryRun, author, allowGone, gateway };
        command.SetAction((result, cancellation) =>
        {
            var query = QueryString.From(result, [dryRun, knownTime, author, allowGone]);
            var path = $"v1/imports/{Uri.EscapeDataString(result.GetValue(format)!)}{query}";
            return RunAsync(terminal, result.GetRequiredValue(gateway), path, result.GetValue(file)!, result.GetValue(dryRun),
                cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CliTerminal terminal, Uri gateway, string path, string file, bool dryRun, CancellationToken cancellation)
    {
        await using var input = file == StandardInput ? terminal.Input : File.OpenRead(file);
        using var client = new GatewayClient(gateway, Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(input) };
        request.Content.Headers.ContentType = new("application/octet-stream");

        var tally = new ImportTally();
        int? refused = null;
        await ImportProgressBar.RunAsync(terminal.Console, input, async progress =>
        {
            using var response = await client.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                refused = await GatewayClient.PrintProblemAsync(response, terminal.Error, cancellation);
            else
                await ImportStream.ReadAsync(response, tally, progress, cancellation);
        });
        return refused ?? await ImportReport.PrintAsync(terminal, tally, dryRun ? ImportReport.NothingWritten : "Imported");
    }
}
