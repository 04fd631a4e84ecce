using System.Runtime.InteropServices;

namespace Sitrep.Host;

/// <summary>From the command line to the end: start all, load the sample, say where to look, wait for a signal, end all.</summary>
internal static class HostCommand
{
    private const int FailedExitCode = 1;

    /// <returns>0 = ended as told, 1 = could not start.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var data = Open(options.DataFolder);
        return data is null ? FailedExitCode : await RunAsync(options, data, stop);
    }

    private static DataFolder? Open(string path)
    {
        try
        {
            return DataFolder.Open(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ConsoleMessages.Loudly($"the data folder cannot be used: {failure.Message}");
            return null;
        }
    }

    private static async Task<int> RunAsync(Options options, DataFolder data, CancellationTokenSource stop)
    {
        using var fleet = new ChildProcesses(options);
        try
        {
            await fleet.StartAsync(stop.Token);
            await ReadinessPoller.WaitAsync(fleet.GatewayAddress, stop.Token);
            if (data.WasEmpty && options.LoadsSample)
                await SampleLoader.LoadAsync(fleet.GatewayAddress, stop.Token);
            Banner.Print(options, fleet);
            await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            ConsoleMessages.Host("ending");
            return 0;
        }
        catch (ChildException failure)
        {
            ConsoleMessages.Loudly(failure.Message);
            return FailedExitCode;
        }
        finally
        {
            await stop.CancelAsync();
            await fleet.StopAsync();
        }
    }
}
