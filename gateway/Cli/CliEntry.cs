using System.CommandLine;
using Sitrep.Gateway.OpenApi;

namespace Sitrep.Gateway.Cli;

/// <summary>The command line beside the server: mostly a client of a running gateway, in the gateway's own binary so that every
/// image carries it.</summary>
public static class CliEntry
{
    private static readonly string[] AboutItself = ["--help", "-h", "-?", "--version"];

    /// <summary>Runs the verb that the arguments begin with, or says that there is no such verb.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="exitCode">0 done, 1 refused, 2 unreachable or failed.</param>
    /// <returns>False for a server's command line, which is settings or nothing; nothing was done then.</returns>
    public static bool TryRun(string[] args, out int exitCode)
    {
        exitCode = ExitCode.Ok;
        if (!Takes(args))
            return false;
        using var terminal = CliTerminal.OfProcess();
        exitCode = RunAsync(args, terminal).GetAwaiter().GetResult();
        return true;
    }

    // A word that is no verb is a slip of someone who wants an answer: to serve instead would leave them waiting.
    internal static bool Takes(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || AboutItself.Contains(first));

    internal static async Task<int> RunAsync(string[] args, CliTerminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Reads and compares reports from a gateway, imports and exports files through it, derives records anew, and takes "
            + "words out of them. Without a verb it is the gateway itself, whose settings README.md lists.")
        {
            ReportCommand.Create(terminal),
            CompareCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ExportCommand.Create(terminal),
            FormatsCommand.Create(terminal),
            RederiveCommand.Create(terminal),
            RedactCommand.Create(terminal),
            OpenApiCommand.Create(terminal.Output, terminal.Error),
        };
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Console.Profile.Out.Writer,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await root.Parse(args).InvokeAsync(configuration, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CliException)
        {
            await terminal.Error.WriteLineAsync($"error: {PlainText.Of(fault.Message)}");
            return fault is CliException { Code: var code } ? code : ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("error: stopped before the end.");
            return ExitCode.Failed;
        }
    }
}
