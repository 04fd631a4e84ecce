using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Rederivations;

/// <summary>The address where rows on file are derived anew.</summary>
internal static class RederivationEndpoints
{
    public const string Path = "/v1/rederivations";

    private const string Completes = "Asking for the same again completes it.";

    public static void MapRederivations(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, RederiveAsync).Describe(RederivationOperations.Rederive);

    private static async Task RederiveAsync(
        HttpContext context, FormatList formats, BackendList backends, ImportLimiter limiter, TimeProvider time)
    {
        var order = RederivationOrder.Read(context.Request.Query);
        var work = new ServiceWork(
            (backend, dryRun, deadline, progress, cancellation) =>
                ServiceRederivation.RunAsync(backend, order.ToRequest(dryRun), deadline, progress, cancellation),
            order.KnownTime,
            Completes,
            time);
        using var turn = await limiter.WorkAsync(context.RequestAborted);
        var tried = await work.TryAsync(await ServicesAsync(order.Format, formats, backends, context.RequestAborted), context.RequestAborted);
        work.CheckKnownTime(tried);
        await (order.DryRun ? WorkAnswer.SendTriedAsync(context, tried) : WorkAnswer.WriteAsync(context, work, tried));
    }

    // A service that is away fails its try, and so the whole.
    private static async Task<IReadOnlyList<Backend>> ServicesAsync(
        string format, FormatList formats, BackendList backends, CancellationToken aborted) =>
        format.Length == 0 ? backends.All : await formats.ReadersAsync(format, isOfAll: false, "ask again", aborted);
}
