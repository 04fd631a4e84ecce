using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Gateway.Tests.Web;

namespace Sitrep.Gateway.Tests.OpenApi;

/// <summary>Holds every answer that a test gets to the document: its status, its media type, its body.</summary>
internal sealed class DocumentedAnswers() : DelegatingHandler(new SocketsHttpHandler { MaxResponseHeadersLength = 256 })
{
    private const string Problem = "application/problem+json";
    private const string Ndjson = "application/x-ndjson";
    private static readonly JsonNode ProblemSchema = JsonNode.Parse("""{"$ref":"#/components/schemas/Problem"}""")!;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var faults = await FaultsAsync(await InterfaceDocument.OfGatewayAsync(), request, response);
        Assert.True(faults.Length == 0,
            $"{request.Method} {request.RequestUri}: {(int)response.StatusCode} is not as documented\n{string.Join('\n', faults)}");
        return response;
    }

    /// <summary>Everything about an answer that is not as the document says.</summary>
    public static async Task<string[]> FaultsAsync(InterfaceDocument document, HttpRequestMessage request, HttpResponseMessage response)
    {
        var template = document.TemplateOf(request.RequestUri!.AbsolutePath);
        var operation = template is null ? null : document.Root["paths"]![template]![MethodOf(request)];
        if (operation is null)
            return await OfUndocumentedAsync(document, response);

        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (operation["responses"]![status] is not { } described)
            return [$"the status is not among those of {operation["operationId"]}"];
        if (request.Method == HttpMethod.Head || response.StatusCode == HttpStatusCode.NotModified)
            return [];

        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        if (document.Resolve(described)["content"]?[type]?["schema"] is not { } schema)
            return [$"the media type {type} is not among those described"];
        return type switch
        {
            _ when type.EndsWith("json", StringComparison.Ordinal) && type != Ndjson => document.Faults(schema, await BodyAsync(response)),
            Ndjson => await OfLinesAsync(document, document.Resolve(schema)["contentSchema"]!, response),
            _ => [],
        };
    }

    // HEAD is described once for all, as what GET says.
    private static string MethodOf(HttpRequestMessage request) =>
        (request.Method == HttpMethod.Head ? HttpMethod.Get : request.Method).Method.ToLowerInvariant();

    // What has no description is refused, and refusals look alike.
    private static async Task<string[]> OfUndocumentedAsync(InterfaceDocument document, HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType != Problem ? []
        : response.IsSuccessStatusCode ? ["a problem is no success"]
        : document.Faults(ProblemSchema, await BodyAsync(response));

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response) => JsonElement.Parse(await Codings.DecodedAsync(response));

    private static async Task<string[]> OfLinesAsync(InterfaceDocument document, JsonNode schema, HttpResponseMessage response)
    {
        await response.Content.LoadIntoBufferAsync();
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.SelectMany(line => document.Faults(schema, JsonElement.Parse(line)).Select(fault => $"{line}: {fault}"))];
    }
}
