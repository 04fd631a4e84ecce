namespace Sitrep.Gateway.Export;

/// <summary>The address of everything as one bulletin.</summary>
internal static class ExportEndpoint
{
    public const string Path = "/v1/export";

    public static IServiceCollection AddExport(this IServiceCollection services) => services.AddSingleton<Exporter>();

    public static void MapExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Path, Caching.GetAndHead, AnswerAsync).RequireRateLimiting(Overload.ExportPolicy).Describe(
            ExportOperations.Export(endpoints.ServiceProvider.GetRequiredService<RecordResources>()));

    private static async Task AnswerAsync(HttpContext context, Exporter exporter, RecordResources resources, QueryTimes times)
    {
        var order = ExportOrder.Read(context.Request.Query, times, resources);
        using var file = await exporter.MakeAsync(order, context.RequestAborted);
        var revisions = file.State.Revisions.ToString();

        var response = context.Response;
        response.ContentType = MediaTypes.Ndjson;
        response.ContentLength = file.Length;
        response.Headers.CacheControl = order.At is null ? Caching.Never : Caching.ForEver;
        response.Headers.ContentLocation = Addresses.Of(context.Request, [("at", revisions)], except: "asOf");
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"sitrep-{revisions}.ndjson" }.ToString();
        if (!HttpMethods.IsHead(context.Request.Method))
            await file.SendAsync(response.Body, context.RequestAborted);
    }
}
