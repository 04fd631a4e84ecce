using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Sitrep.Hosting;

/// <summary>The whole of a service's Main: the probe verb, faults told in words, exit codes.</summary>
public static class ServiceEntry
{
    private const int FailedExitCode = 1;
    private const int RefusedExitCode = 2;

    /// <summary>Runs a gRPC service, or its probe when the first argument is <c>probe</c>.</summary>
    /// <returns>0 = ended as told, 1 = could not listen (or not ready), 2 = faulty settings.</returns>
    public static Task<int> RunAsync(string[] args, GrpcHostDefaults defaults, Func<string[], WebApplication> create) =>
        args is [ProbeCommand.Verb, .. var options]
            ? ProbeCommand.RunAsync(options, defaults)
            : ServeAsync(() => create(args));

    /// <summary>Runs an application until it is told to stop.</summary>
    /// <returns>As <see cref="RunAsync"/>.</returns>
    public static async Task<int> ServeAsync(Func<WebApplication> create)
    {
        try
        {
            await using var app = create();
            await RunToEndAsync(app);
            return 0;
        }
        catch (SettingsException refused)
        {
            return Refuse(refused.Faults);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return FailedExitCode;
        }
    }

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

    internal static int Refuse(IReadOnlyList<string> faults)
    {
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        return RefusedExitCode;
    }
}
