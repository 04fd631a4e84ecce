namespace Sitrep.Gateway.Cli;

/// <summary>The gateway's command line: without a verb it serves; the verbs are mostly clients of a running gateway, in the gateway's own
/// binary so that every image carries them.</summary>
internal static class CliEntry
{
    /// <summary>Serves, or runs the verb that the arguments begin with.</summary>
    /// <returns>Of a verb 0 done, 1 refused, 2 unreachable or failed; of the server 0 ended as told, 1 could not start, 2 faulty settings.</returns>
    public static async Task<int> RunAsync(string[] args, CliTerminal terminal, CancellationToken cancellation = default)
    {
        var command = CreateCommand(args, terminal);
        var serves = args is [] or [['-', ..], ..];
        var invocation = serves ? ServiceEntry.ServerInvocation : new() { EnableDefaultExceptionHandler = false };
        invocation.Output = terminal.Console.Profile.Out.Writer;
        invocation.Error = terminal.Error;
        if (serves)
            return await ServiceEntry.RunAsync(command, args, invocation, cancellation);
        try
        {
            return await command.Parse(args).InvokeAsync(invocation, cancellation);
        }
        catch (SettingsException refused)
        {
            return ServiceEntry.Refuse(refused.Faults, terminal.Error);
        }
        catch (CliException end)
        {
            await terminal.Error.WriteLineAsync(end.Message);
            return end.Code;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"error: {PlainText.Of(fault.Message)}");
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("error: stopped before the end.");
            return ExitCode.Failed;
        }
    }

    private static RootCommand CreateCommand(string[] args, CliTerminal terminal)
    {
        var root = ServiceEntry.CreateCommand(args, GatewayApp.Defaults, options => GatewayApp.Create(options));
        Command[] verbs =
        [
            ReportCommand.Create(terminal),
            CompareCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ExportCommand.Create(terminal),
            FormatsCommand.Create(terminal),
            RederiveCommand.Create(terminal),
            RedactCommand.Create(terminal),
            OpenApiCommand.Create(terminal.Output),
        ];
        foreach (var verb in verbs)
            root.Add(verb);
        return root;
    }
}
