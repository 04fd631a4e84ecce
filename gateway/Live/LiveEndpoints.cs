using System.Net.ServerSentEvents;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Sitrep.Gateway.Telemetry;

namespace Sitrep.Gateway.Live;

/// <summary>The address of changes as they happen, as server-sent events.</summary>
internal static class LiveEndpoints
{
    public const string Path = "/v1/live";
    public const string ContentType = "text/event-stream";

    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveService>()
        .AddSingleton(new ConcurrencyLimiter(new() { PermitLimit = LiveLimits.ClientsMax }));

    public static void MapLive(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, ListenAsync).Describe(LiveOperations.Listen);

    private static async Task ListenAsync(
        HttpContext context, SectionList sections, LiveService live, ConcurrencyLimiter listeners, GatewayMetrics metrics, ShutdownToken shutdown)
    {
        var query = LiveQuery.Read(context.Request, sections);
        using var place = listeners.AttemptAcquire();
        if (!place.IsAcquired)
            throw new ProblemException(ProblemKinds.Overloaded() with
            {
                Detail = "As many listen as there are places for; ask again in a while.",
                RetryAfter = LiveLimits.FullRetry,
            });

        using var listening = metrics.Listening();

        // Nothing else ends a stream when the process stops, and it would hold it until its timeout.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, shutdown.Token);
        try
        {
            await live.ServeAsync(query, stream => SendAsync(context, stream, ended.Token), ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The listener is gone, or is to come back to the next process.
        }
    }

    private static Task SendAsync(HttpContext context, LiveStream stream, CancellationToken ended)
    {
        var response = context.Response;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";

        // A proxy that collects an answer before it passes it on would pass nothing on.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        return SseFormatter.WriteAsync(stream.ReadAsync(ended), response.Body, LiveEvent.Write, ended);
    }
}
