namespace Sitrep.Hosting;

/// <summary>Fires when the process was told to stop, before running calls are waited for.</summary>
public sealed class ShutdownToken(IHostApplicationLifetime lifetime)
{
    /// <summary>For work that outlives a call; a server stream's own token is already linked with it.</summary>
    public CancellationToken Token => lifetime.ApplicationStopping;

    public bool IsStopping => Token.IsCancellationRequested;
}
