namespace Sitrep.Gateway.Comparisons;

/// <summary>The addresses of comparisons.</summary>
internal static class CompareEndpoints
{
    private const string Path = ReportEndpoints.Path + "/compare";

    public static IServiceCollection AddComparisons(this IServiceCollection services) => services
        .AddSingleton<ComparisonService>()
        .AddSingleton<CompareQueryReader>();

    public static void MapComparisons(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Path, Caching.GetAndHead, (HttpContext context, CompareQueryReader reader, ComparisonService service) =>
                AnswerAsync(context, reader, service, ReportFormat.OfAccept(context.Request.Headers.Accept)))
            .RequireRateLimiting(Overload.ComparePolicy).Describe(CompareOperations.Compare);
        endpoints.MapMethods($"{Path}.{{form}}", Caching.GetAndHead,
            (HttpContext context, string form, CompareQueryReader reader, ComparisonService service) =>
                AnswerAsync(context, reader, service, ReportFormat.OfEnding(form)))
            .RequireRateLimiting(Overload.ComparePolicy).Describe(ReportOperations.InForm(CompareOperations.Compare));
    }

    private static async Task AnswerAsync(HttpContext context, CompareQueryReader reader, ComparisonService service, ReportFormat format)
    {
        var query = reader.Read(context.Request.Query);
        var comparison = await service.AnswerAsync(query);
        if (comparison.Delivery.Partial && query.MustBeWhole)
            throw new ProblemException(ReportProblems.NotWhole(!query.RequireAll, comparison.Delivery));

        context.Response.Headers.ContentLanguage = Delivery.Language;
        if (!query.IsPinned && comparison.Facts is { Left.Revisions.Pair: { } left, Right.Revisions.Pair: { } right })
            context.Response.Headers.ContentLocation = Addresses.Of(
                context.Request, [("leftAt", left), ("rightAt", right)], except: ["leftAsOf", "rightAsOf", "require"]);
        var bytes = format == ReportFormat.Json ? ComparisonJson.Render(comparison) : ComparisonMarkdown.Render(comparison);
        var body = new Payload(bytes, format.ContentType, comparison.Delivery.ETag(format.Extension)) { Vary = Caching.VaryByForm };
        await Caching.SendAsync(context, body, query.IsPinned);
    }
}
