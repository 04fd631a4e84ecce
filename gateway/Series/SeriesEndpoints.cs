namespace Sitrep.Gateway.Series;

/// <summary>The address of numbers over time.</summary>
internal static class SeriesEndpoints
{
    public const string Path = "/v1/series";

    public static IServiceCollection AddSeries(this IServiceCollection services) => services
        .AddSingleton<SeriesService>()
        .AddSingleton<SeriesQueryReader>();

    public static void MapSeries(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Path, Caching.GetAndHead, AnswerAsync).RequireRateLimiting(Overload.Policy).Describe(SeriesOperations.Series);

    private static async Task AnswerAsync(HttpContext context, SeriesQueryReader reader, SeriesService series)
    {
        var query = reader.Read(context.Request.Query);
        var rendered = await series.AnswerAsync(query, context.RequestAborted);
        if (query.Request.ReadTime is not null)
            context.Response.Headers.ContentLocation = Addresses.Of(context.Request, [("at", rendered.Revisions.ToString())], except: "asOf");
        await Caching.SendAsync(context, rendered.Body, query.IsPinned);
    }
}
