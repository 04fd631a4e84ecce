namespace Sitrep.Gateway.Backends;

/// <summary>The waits between attempts to open a stream of a service again: each twice as long as the one before, up to a limit.</summary>
internal sealed class ReopenDelay(TimeProvider time)
{
    /// <summary>Soon enough for a section to be current again within 5 s of healing; seldom enough to cost nothing.</summary>
    private static readonly TimeSpan Min = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(1);

    private TimeSpan _next = Min;

    /// <summary>Begins anew: the service has answered.</summary>
    public void Reset() => _next = Min;

    /// <summary>Waits. Ends early, without an exception, where nothing is to be opened again.</summary>
    public async Task WaitAsync(CancellationToken ended)
    {
        var delay = _next;
        _next = delay * 2 < Max ? delay * 2 : Max;
        await Task.Delay(delay, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
