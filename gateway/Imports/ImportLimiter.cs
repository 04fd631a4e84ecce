using System.Threading.RateLimiting;

namespace Sitrep.Gateway.Imports;

/// <summary>Whose file is taken now. A service takes one after the other; here a file waits for its turn before any service has
/// a part of it, so that none is left half done for want of a place.</summary>
internal sealed class ImportLimiter(TimeProvider time)
{
    /// <summary>Files on disk at once: three of the largest fit into the 128 MB that a container has for them.</summary>
    private const int FilesMax = 3;

    /// <summary>How long each of the two waits lasts: the largest file takes some ten seconds at each service.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    private readonly ConcurrencyLimiter _files = new(new() { PermitLimit = FilesMax, QueueLimit = int.MaxValue });
    private readonly ConcurrencyLimiter _work = new(new() { PermitLimit = 1, QueueLimit = int.MaxValue });

    /// <summary>Waits for room on disk. Disposing gives it back.</summary>
    /// <exception cref="ProblemException">There was none in time.</exception>
    public Task<IDisposable> ReceiveAsync(CancellationToken aborted) => EnterAsync(_files, aborted);

    /// <summary>Waits until the work before is done. Disposing lets the next one in.</summary>
    /// <exception cref="ProblemException">It was not done in time.</exception>
    public Task<IDisposable> WorkAsync(CancellationToken aborted) => EnterAsync(_work, aborted);

    private async Task<IDisposable> EnterAsync(ConcurrencyLimiter places, CancellationToken aborted)
    {
        using var limit = new CancellationTokenSource(WaitMax, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, aborted);
        try
        {
            return await places.AcquireAsync(cancellationToken: either.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new ProblemException(ProblemKinds.ImportsAtWork(WaitMax));
        }
    }
}
