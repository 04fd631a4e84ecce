namespace Sitrep.Gateway.Redactions;

/// <summary>The address of redactions: takes words out, and lists where words were taken out.</summary>
internal static class RedactionEndpoints
{
    public const string Path = "/v1/redactions";

    public static IServiceCollection AddRedactions(this IServiceCollection services) => services.AddSingleton<RedactionDispatcher>();

    public static void MapRedactions(this IEndpointRouteBuilder endpoints)
    {
        PagedList redactions = new(
            new(RedactionService.Descriptor.Methods.Single(method => method.InputType == ListRedactionsRequest.Descriptor)),
            endpoints.ServiceProvider.GetRequiredService<SectionList>().All);
        endpoints.MapOwnList(Path, redactions, RedactionOperations.List(redactions));
        endpoints.MapPost(Path, RedactAsync)
            .WithMetadata(new TakesFile(RequestLimits.BodyBytesMax))
            .Describe(RedactionOperations.Redact);
    }

    private static async Task RedactAsync(HttpContext context, RedactionDispatcher dispatcher)
    {
        var done = await dispatcher.RedactAsync(await ReadAsync(context));
        context.Response.ContentType = MediaTypes.Json;
        context.Response.Headers.CacheControl = Caching.Never;
        await context.Response.BodyWriter.WriteAsync(RecordJson.ToUtf8(new V1.RedactionsDone { Redactions = { done } }));
    }

    // In memory and nowhere else: what is to be taken out must not be left behind in a file of the gateway's.
    private static async Task<RedactRequest> ReadAsync(HttpContext context)
    {
        var faults = new QueryReader(context.Request.Query).Faults;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var request = RecordJson.Read<RedactRequest>(body.ToArray(), faults);
        return request is null || faults.Any ? throw new ProblemException(ProblemKinds.InvalidRequest(faults)) : request;
    }
}
