using System.CommandLine;

namespace Sitrep.Gateway.Cli;

/// <summary>The verbs <c>report</c>, <c>import</c> and <c>export</c>: a client of a running gateway, in the gateway's own binary so that
/// every image carries it.</summary>
public static class CliEntry
{
    /// <summary>Runs the verb that the arguments begin with.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="exitCode">0 done, 1 refused, 2 unreachable or failed.</param>
    /// <returns>False if the arguments begin with no verb of these; nothing was done then.</returns>
    public static bool TryRun(string[] args, out int exitCode)
    {
        exitCode = ExitCode.Ok;
        if (args is not [ReportCommand.Verb or ImportCommand.Verb or ExportCommand.Verb, ..]) return false;
        using var terminal = CliTerminal.OfProcess();
        exitCode = RunAsync(args, terminal).GetAwaiter().GetResult();
        return true;
    }

    internal static async Task<int> RunAsync(string[] args, CliTerminal terminal, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Reads reports from a gateway, and imports and exports files through it.")
        {
            ReportCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ExportCommand.Create(terminal),
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
