namespace Sitrep.Gateway.Cli;

/// <summary><c>rederive [FORMAT]</c>: derives records anew from the rows on file and shows what became of them.</summary>
internal static class RederiveCommand
{
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
        var command = new Command("rederive", "Derives records anew from the rows on file, by the aliases and sources as they stand.")
        {
            format, knownTime, dryRun, author,
        };
        return command.AskGateway(Timeout, async (client, options, cancellation) =>
        {
            var query = QueryString.From(options, [dryRun, knownTime, author], ("format", options.GetValue(format)));
            using var response = await client.PostAsync($"v1/rederivations{query}", body: null, cancellation);
            var tally = await ImportStream.ReadAsync(response, _ => { }, cancellation);
            return await ImportReport.PrintAsync(terminal, tally, options.GetValue(dryRun) ? ImportReport.NothingWritten : "Derived anew");
        });
    }
}
