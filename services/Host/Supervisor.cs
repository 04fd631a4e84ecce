namespace Sitrep.Host;

/// <summary>Keeps one child running: starts it, starts it again on the same ports when it dies, ends it.</summary>
internal sealed class Supervisor(LaunchPlan plan) : IDisposable
{
    /// <summary>Soon enough for whoever waits for it, seldom enough for a child that cannot start.</summary>
    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);

    /// <summary>A runtime on a busy machine takes seconds; whatever takes this long hangs.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The children give themselves 8 s for their running calls.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    private LaunchPlan _plan = plan;
    private Child? _child;
    private Task _keeping = Task.CompletedTask;

    public string Name => _plan.Name;

    public int Pid => _child!.Pid;

    /// <summary>Its addresses by endpoint, once it was started.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses { get; private set; } = new Dictionary<string, Uri>();

    /// <summary>Starts the child for the first time.</summary>
    /// <exception cref="ChildException">It ended, or hung, before it listened.</exception>
    public async Task StartAsync(CancellationToken stopping)
    {
        await LaunchAsync(stopping);
        _plan = _plan.On(Addresses);
        _keeping = KeepAsync(stopping);
    }

    /// <summary>Asks the child to end, and makes it end when it takes too long. No restart is under way once stopping.</summary>
    public async Task StopAsync()
    {
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_child is null || _child.Exited.IsCompleted)
            return;
        _child.Terminate();
        try
        {
            await _child.Exited.WaitAsync(StopTimeout);
        }
        catch (TimeoutException)
        {
            ConsoleMessages.Complain($"{Name} did not end within {StopTimeout.TotalSeconds} s: killed");
            _child.Kill();
            await _child.Exited;
        }
    }

    public void Dispose() => _child?.Dispose();

    private async Task KeepAsync(CancellationToken stopping)
    {
        while (true)
        {
            var exitCode = await _child!.Exited.WaitAsync(stopping);
            ConsoleMessages.Complain($"{Name} (process {Pid}) ended with code {exitCode}; starting it again in {RestartDelay.TotalSeconds} s");
            await Task.Delay(RestartDelay, stopping);
            try
            {
                _child.Dispose();
                await LaunchAsync(stopping);
            }
            catch (ChildException failure)
            {
                ConsoleMessages.Complain(failure.Message);
            }
        }
    }

    private async Task LaunchAsync(CancellationToken stopping)
    {
        _child = Child.Start(_plan);
        try
        {
            Addresses = await _child.Listening.WaitAsync(StartTimeout, stopping);
            var addresses = string.Join(' ', Addresses.Select(pair => $"{pair.Key}={pair.Value.OriginalString}"));
            ConsoleMessages.Say($"started {Name} pid={_child.Pid} {addresses}");
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
