using System.Threading.Channels;

namespace Sitrep.Gateway.Live;

/// <summary>Opens every service's stream for a listener and hands over what comes of them.</summary>
internal sealed class LiveService(BackendList backends, TimeProvider time)
{
    /// <summary>Serves one listener from the first answer of all services until it is gone.</summary>
    /// <exception cref="ProblemException">A service has no such revision; nothing was sent yet.</exception>
    public async Task ServeAsync(LiveQuery query, Func<LiveStream, Task> serve, CancellationToken ended)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(ended);
        var news = Channel.CreateBounded<LiveNews>(LiveLimits.WaitingMax);
        LiveUpstream[] upstreams = [.. backends.All.Select(backend => new LiveUpstream(backend, backend.WatchAsync, news.Writer, time))];
        var running = Task.WhenAll(upstreams.Select(upstream => upstream.RunAsync(query.Cursor?[upstream.Section], gone.Token)));
        try
        {
            var stream = new LiveStream(upstreams, news.Reader, query, time);
            // A cursor that is none can only be refused before the answer begins, so every service that is there is waited for.
            await Task.WhenAll(upstreams.Select(upstream => upstream.BegunAsync(ended)));
            foreach (var upstream in upstreams)
            {
                var first = upstream.First.IsCompletedSuccessfully ? await upstream.First : null;
                if (first is { IsRefusal: true, Fault: RpcException refusal })
                    throw new ProblemException(ProblemKinds.InvalidRequest([RpcProblems.BeyondNewest(refusal, query.CursorFrom)]));
                stream.Begin(upstream, first);
            }

            await serve(stream);
        }
        finally
        {
            await gone.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
