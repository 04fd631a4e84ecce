using System.CommandLine;
using Sitrep.Hosting;

namespace Sitrep.Host;

/// <summary>From the command line to the end: starts all, loads the sample, says where to look, waits for a signal, ends all.</summary>
internal static class HostCommand
{
    private const int FailedExitCode = 1;

    /// <summary>How long an end may take: each child is killed after ten seconds.</summary>
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(20);

    /// <returns>0 = ended as told, 1 = could not start, 2 = faulty settings.</returns>
    public static Task<int> RunAsync(string[] args) => ServiceEntry.RunAsync(
        HostSettings.CreateCommand(RunAsync), args, new InvocationConfiguration { ProcessTerminationTimeout = EndTimeout });

    private static async Task<int> RunAsync(HostSettings settings, CancellationToken told)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(told);
        using var children = new ChildProcesses(settings);
        try
        {
            using var data = DataFolder.Open(settings.DataFolder);
            await children.StartAsync(stop.Token);
            await ReadinessPoller.WaitAsync(children.Gateway, stop.Token);
            if (data.WasEmpty && !settings.IsLeftEmpty)
            {
                await Sample.LoadAsync(children.Gateway, stop.Token);
                await ReadinessPoller.WaitAsync(children.Gateway, stop.Token);
            }

            children.Introduce(settings.DataFolder);
            await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (told.IsCancellationRequested)
        {
            ConsoleMessages.Say("ending");
            return 0;
        }
        catch (Exception fault) when (fault is ChildException or IOException or UnauthorizedAccessException)
        {
            ConsoleMessages.Complain(fault.Message);
            return FailedExitCode;
        }
        finally
        {
            await stop.CancelAsync();
            await children.StopAsync();
        }
    }
}
