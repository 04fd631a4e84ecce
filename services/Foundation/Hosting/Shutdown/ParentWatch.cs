using System.Diagnostics;

namespace Sitrep.Hosting;

/// <summary>Ends this process when the one that started it is gone, however it went. The parent named by <c>--parent-pid</c>
/// must be the direct one.</summary>
internal sealed partial class ParentWatch(
    ListenSettings settings, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ParentWatch> log) : BackgroundService
{
    /// <summary>Often enough that a port is free again before anyone looks, seldom enough to cost nothing.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (OperatingSystem.IsWindows())
            await WaitForExitAsync(stoppingToken);
        else
            await WaitForOrphanhoodAsync(stoppingToken);
        LogParentGone(log, settings.ParentPid);
        lifetime.StopApplication();
    }

    // An orphan is given another parent at once, whereas the dead one's id can stay taken by a zombie or be used again.
    private async Task WaitForOrphanhoodAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (GetParentPid() == settings.ParentPid)
            await timer.WaitForNextTickAsync(stopping);
    }

    private async Task WaitForExitAsync(CancellationToken stopping)
    {
        try
        {
            using var parent = Process.GetProcessById(settings.ParentPid);
            await parent.WaitForExitAsync(stopping);
        }
        catch (ArgumentException)
        {
            // It was gone before this process looked.
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParentPid();

    [LoggerMessage(LogLevel.Warning, "Parent process {Pid} is gone: stopping")]
    private static partial void LogParentGone(ILogger log, int pid);
}
