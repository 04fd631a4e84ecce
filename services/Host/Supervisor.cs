using System.Diagnostics;

namespace Sitrep.Host;

/// <summary>Keeps one child running: starts it, starts it again on the same ports when it dies, ends it.</summary>
internal sealed class Supervisor(LaunchPlan plan) : IDisposable
{
    private static readonly TimeSpan RestartDelayMin = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan RestartDelayMax = TimeSpan.FromSeconds(5);

    /// <summary>A child that ran this long had started well: its next restart is quick again.</summary>
    private static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(30);

    /// <summary>A runtime on a busy machine takes seconds; whatever takes this long hangs.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The children give themselves 8 s for their running calls.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    private LaunchPlan _plan = plan;
    private Child? _child;
    private Task _keeping = Task.CompletedTask;

    public string Name => _plan.Name;

    public int Pid => _child?.Pid ?? throw new InvalidOperationException($"{Name} was not started.");

    /// <summary>Starts the child for the first time.</summary>
    /// <returns>Its addresses by endpoint.</returns>
    /// <exception cref="ChildException">It ended, or hung, before it listened.</exception>
    public async Task<IReadOnlyDictionary<string, Uri>> StartAsync(CancellationToken stopping)
    {
        var addresses = await LaunchAsync(stopping);
        _plan = _plan.On(addresses);
        _keeping = KeepAsync(stopping);
        return addresses;
    }

    /// <summary>Asks the child to end, and makes it end when it takes too long. No restart is under way once stopping.</summary>
    public async Task StopAsync()
    {
        await _keeping;
        if (_child is null || _child.Exited.IsCompleted)
            return;
        _child.Terminate();
        try
        {
            await _child.Exited.WaitAsync(StopTimeout);
        }
        catch (TimeoutException)
        {
            ConsoleMessages.Loudly($"{Name} did not end within {StopTimeout.TotalSeconds} s: killed");
            _child.Kill();
            await _child.Exited;
        }
    }

    public void Dispose() => _child?.Dispose();

    private async Task KeepAsync(CancellationToken stopping)
    {
        var delay = RestartDelayMin;
        try
        {
            while (true)
            {
                var since = Stopwatch.GetTimestamp();
                var exitCode = await _child!.Exited.WaitAsync(stopping);
                if (Stopwatch.GetElapsedTime(since) >= SteadyAfter)
                    delay = RestartDelayMin;
                ConsoleMessages.Loudly($"{Name} (process {Pid}) ended with code {exitCode}; starting it again in {delay.TotalSeconds} s");
                await Task.Delay(delay, stopping);
                delay = delay * 2 < RestartDelayMax ? delay * 2 : RestartDelayMax;
                await RelaunchAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Host ends: StopAsync sees to the child.
        }
    }

    private async Task RelaunchAsync(CancellationToken stopping)
    {
        try
        {
            _child!.Dispose();
            await LaunchAsync(stopping);
        }
        catch (ChildException failure)
        {
            ConsoleMessages.Loudly(failure.Message);
        }
    }

    private async Task<IReadOnlyDictionary<string, Uri>> LaunchAsync(CancellationToken stopping)
    {
        _child = Child.Start(_plan);
        try
        {
            var addresses = await _child.Listening.WaitAsync(StartTimeout, stopping);
            ConsoleMessages.Host($"started {Name} pid={_child.Pid} "
                + $"{string.Join(' ', addresses.Select(pair => $"{pair.Key}={pair.Value.OriginalString}"))}");
            return addresses;
        }
        catch (TimeoutException)
        {
            _child.Kill();
            throw new ChildException($"{Name} did not listen within {StartTimeout.TotalSeconds} s");
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new ChildException($"{Name} ended with code {await _child.Exited} before it listened");
        }
    }
}
