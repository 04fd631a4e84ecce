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
        var order = Read(context.Request.Query);
        var work = new ServiceWork(
            (backend, tried, options, progress) => AskAsync(backend, new(order) { DryRun = tried is null }, options, progress),
            order.KnownTime?.ToDateTimeOffset(),
            Completes,
            time);
        using var turn = await limiter.WorkAsync(context.RequestAborted);

        // A service that is away fails its try, and so the whole.
        var services = order.Format.Length == 0
            ? backends.All
            : await formats.ReadersAsync(order.Format, isOfAll: false, "ask again", context.RequestAborted);
        var tried = await work.TryAsync(services, context.RequestAborted);
        work.CheckKnownTime(tried);
        using var answer = new ImportAnswer(context);
        await answer.SendAsync(work, tried, order.DryRun);
    }

    private static async Task<ServiceOutcome> AskAsync(
        Backend backend, RederiveRequest request, CallOptions options, Action<ImportProgress>? progress)
    {
        using var call = backend.Imports.Rederive(request, options);
        var reader = new OutcomeReader(backend, progress);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(CancellationToken.None))
            reader.Take(answer.Progress, notice: null, answer.Row, answer.Summary);
        return reader.Finish();
    }

    private static RederiveRequest Read(IQueryCollection query)
    {
        var reader = new QueryReader(query, RederivationOperations.Parameters);
        RederiveRequest request = new()
        {
            Format = reader.Text("format") ?? "",
            DryRun = reader.Flag("dryRun"),
            KnownTime = ImportQuery.KnownTimeOf(reader),
            Author = ImportQuery.AuthorOf(reader),
        };
        reader.EnsureValid();
        return request;
    }
}
