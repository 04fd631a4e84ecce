namespace Sitrep.Gateway.Imports;

/// <summary>Whose file is taken now. A service takes one after the other; here a file waits for its turn before either service has
/// a part of it, so that none is left half done for want of a place.</summary>
internal sealed class ImportLimiter(TimeProvider time)
{
    /// <summary>Files on disk at once: three of the largest fit into the 128 MB that a container has for them.</summary>
    private const int FilesMax = 3;

    /// <summary>How long each of the two waits lasts: the largest file takes some ten seconds at each service.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _files = new(FilesMax);
    private readonly SemaphoreSlim _work = new(1);

    /// <summary>Waits for room on disk. Disposing gives it back.</summary>
    /// <exception cref="ProblemException">There was none in time.</exception>
    public Task<IDisposable> ReceiveAsync(CancellationToken aborted) => EnterAsync(_files, aborted);

    /// <summary>Waits until the work before is done. Disposing lets the next one in.</summary>
    /// <exception cref="ProblemException">It was not done in time.</exception>
    public Task<IDisposable> WorkAsync(CancellationToken aborted) => EnterAsync(_work, aborted);

    private async Task<IDisposable> EnterAsync(SemaphoreSlim places, CancellationToken aborted)
    {
        using var limit = new CancellationTokenSource(WaitMax, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, aborted);
        try
        {
            await places.WaitAsync(either.Token);
            return new Place(places);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new ProblemException(ProblemKinds.ImportsAtWork(WaitMax));
        }
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? _places = places;

        public void Dispose() => Interlocked.Exchange(ref _places, null)?.Release();
    }
}
