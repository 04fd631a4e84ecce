using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Sitrep.Hosting;

/// <summary>The whole of a process's Main: its settings, the verb <c>probe</c>, faults told in words, exit codes.</summary>
public static class ServiceEntry
{
    private const int FailedExitCode = 1;
    private const int RefusedExitCode = 2;

    /// <summary>Signals and unforeseen exceptions are the server's own business.</summary>
    public static InvocationConfiguration ServerInvocation => new() { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };

    /// <summary>Runs a process until it is told to stop, or its probe when the first argument is <c>probe</c>.</summary>
    /// <returns>0 = ended as told, 1 = could not start (or not ready), 2 = faulty settings.</returns>
    public static Task<int> RunAsync(string[] args, HostDefaults defaults, Func<string[], WebApplication> create) =>
        RunAsync(CreateCommand(args, defaults, create), args, ServerInvocation);

    /// <summary>Runs a command line of settings; all faults in them are said before anything is done.</summary>
    /// <returns>What the command returns, or 2 = faulty settings.</returns>
    public static Task<int> RunAsync(
        RootCommand command, string[] args, InvocationConfiguration invocation, CancellationToken cancellation = default)
    {
        var parsed = command.Parse(args);
        return parsed.Errors.Count > 0
            ? Task.FromResult(Refuse(parsed.Errors.Select(error => error.Message), invocation.Error))
            : parsed.InvokeAsync(invocation, cancellation);
    }

    /// <summary>The command line that serves, with the settings as options and <c>probe</c> as its first verb.</summary>
    public static RootCommand CreateCommand(string[] args, HostDefaults defaults, Func<string[], WebApplication> create)
    {
        var command = defaults.CreateCommand();
        command.Add(ProbeCommand.Create(defaults));
        command.SetAction((_, _) => ServeAsync(defaults, () => create(args)));
        return command;
    }

    /// <summary>Says every fault of the settings on a line of its own.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(IEnumerable<string> faults, TextWriter error)
    {
        foreach (var fault in faults)
            error.WriteLine(fault);
        error.WriteLine("--help lists all settings.");
        return RefusedExitCode;
    }

    private static async Task<int> ServeAsync(HostDefaults defaults, Func<WebApplication> create)
    {
        try
        {
            await using var app = create();
            await RunToEndAsync(app);
            return 0;
        }
        catch (Exception fault) when ((Explain(fault) ?? defaults.Explain(fault)) is { } reason)
        {
            await Console.Error.WriteLineAsync($"{defaults.Name} cannot start: {reason}");
            return FailedExitCode;
        }
    }

    // Kestrel names the address of one that is in use, and only the cause of one that it may not have.
    private static string? Explain(Exception fault) => fault is IOException { InnerException: AddressInUseException } or SocketException
        ? fault.Message
        : null;

    private static async Task RunToEndAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop while it was still starting: that too is an end as told.
        }
    }
}
