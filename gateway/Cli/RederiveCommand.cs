namespace Sitrep.Gateway.Cli;

/// <summary><c>rederive [FORMAT]</c>: derives records anew from the rows on file and shows what became of them.</summary>
internal static class RederiveCommand
{
    public const string Verb = "rederive";

    /// <summary>As of an import: the largest takes seconds.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    public static Command Create(CliTerminal terminal)
    {
        var format = new Argument<string?>("format")
        {
            Description = "Only the rows of this dataset, for example missile_attacks_daily. Default: of every dataset.",
            HelpName = "FORMAT",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var knownTime = QueryString.Parameter("--known-time", "TIME", "When the platform learned of it. Default: now.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would change." };
        var author = QueryString.Parameter("--author", "NAME", "Who asks for it.");
        var gateway = GatewayOption.Create();
        var command = new Command(Verb, "Derives records anew from the rows on file, by the aliases and sources as they stand.")
        {
            format, knownTime, dryRun, author, gateway,
        };
        command.SetAction((result, cancellation) => RunAsync(
            terminal,
            result.GetRequiredValue(gateway),
            QueryString.From(result, [dryRun, knownTime, author], ("format", result.GetValue(format))),
            result.GetValue(dryRun),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliTerminal terminal, Uri gateway, string query, bool dryRun, CancellationToken cancellation)
    {
        using var client = new GatewayClient(gateway, Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/rederivations{query}");
        using var response = await client.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            return await GatewayClient.PrintProblemAsync(response, terminal.Error, cancellation);

        var tally = new ImportTally();
        await ImportStream.ReadAsync(response, tally, _ => { }, cancellation);
        return await ImportReport.PrintAsync(terminal, tally, dryRun ? ImportReport.NothingWritten : "Derived anew");
    }
}
