using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.OpenApi;

public sealed class DocumentTests
{
    // Read by people and loaded by a page and by generators of clients; what it says of reports alone is most of it.
    private const int BytesMax = 400_000;

    // The keywords under which a document has schemas, by name.
    private static readonly string[] OfNamedSchemas = ["properties", "schemas"];

    [Fact]
    public async Task Document_HasEveryRoute_AndNoOther()
    {
        await using var run = await GatewayRun.StartAsync();
        var document = await InterfaceDocument.OfGatewayAsync();

        var mapped = run.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true })
            .SelectMany(endpoint => MethodsOf(endpoint).Except(["HEAD"]).Select(method => $"{method} {MappedEndpoints.PathOf(endpoint)}"));

        Assert.Equal(
            mapped.Order(StringComparer.Ordinal),
            document.Operations.Select(operation => $"{operation.Method.ToUpperInvariant()} {operation.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_Alone_AreLeftOut()
    {
        await using var run = await GatewayRun.StartAsync();

        var left = run.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is { ExcludeFromDescription: true });

        Assert.All(left, endpoint => Assert.DoesNotContain("/v1", endpoint.RoutePattern.RawText));
    }

    [Fact]
    public async Task Query_OfEachAddress_IsWhatTheDocumentSays()
    {
        await using var run = await GatewayRun.StartAsync();
        var document = await InterfaceDocument.OfGatewayAsync();
        var asked = document.Operations.Where(operation => operation.Path.StartsWith("/v1/", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(asked);
        foreach (var (path, method, operation) in asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Parse(method), $"{Filled(path, document, operation)}?no-such-parameter=1");
            using var response = await run.Http.SendAsync(request);

            var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
            var remedy = problem.GetProperty("errors").EnumerateArray()
                .Single(error => error.GetProperty("field").GetString() == "no-such-parameter").GetProperty("remedy").GetString();
            var documented = document.Parameters(operation, "query").Select(parameter => parameter["name"]!.GetValue<string>()).ToArray();
            Assert.Equal(
                documented.Length == 0 ? "Leave it out." : $"The parameters are {string.Join(", ", documented)}.",
                remedy);
        }
    }

    [Fact]
    public async Task Document_EverySchemaParameterAndOperation_IsDescribed()
    {
        var document = await InterfaceDocument.OfGatewayAsync();

        (string Where, JsonObject Node)[] described =
        [
            .. Objects(document.Root, "").Where(part => IsNamedSchema(part.Where) || part.Node.ContainsKey("in")),
            .. document.Operations.Select(operation => ($"{operation.Method} {operation.Path}", operation.Operation)),
        ];

        Assert.True(described.Length > document.Operations.Count());
        Assert.Empty(described.Where(part => part.Node["description"]?.GetValue<string>() is null or "").Select(part => part.Where));
    }

    [Fact]
    public async Task Document_EveryObject_IsClosed()
    {
        var document = await InterfaceDocument.OfGatewayAsync();

        var open = Objects(document.Root, "")
            .Where(part => part.Node["properties"] is JsonObject && part.Node["type"] is JsonValue)
            .Where(part => part.Node["additionalProperties"]?.ToJsonString() != "false");

        Assert.Empty(open.Select(part => part.Where));
    }

    [Fact]
    public async Task Document_WithEverything_StaysSmall()
    {
        using var written = new MemoryStream();
        await OpenApiCommand.Create(written).Parse([]).InvokeAsync();

        Assert.InRange(written.Length, 1, BytesMax);
    }

    [Fact]
    public async Task Document_WhatManyOperationsHave_StandsOnce()
    {
        var document = await InterfaceDocument.OfGatewayAsync();

        var parameters = document.Operations.SelectMany(operation => operation.Operation["parameters"]?.AsArray() ?? []).ToArray();
        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter => Assert.Equal(["$ref"], parameter!.AsObject().Select(member => member.Key)));
        Assert.Distinct(document.Root["components"]!["parameters"]!.AsObject().Select(parameter => parameter.Value!.ToJsonString()));
    }

    [Fact]
    public async Task Document_EveryOperation_HasANameOfItsOwn_AndProblems()
    {
        var document = await InterfaceDocument.OfGatewayAsync();

        Assert.Distinct(document.Operations.Select(operation => operation.Operation["operationId"]!.GetValue<string>()));
        Assert.All(document.Operations,
            operation => Assert.Contains("500", operation.Operation["responses"]!.AsObject().Select(response => response.Key)));
    }

    [Fact]
    public async Task Document_SentTwice_IsTheSame_AndNotSentToWhoeverHasIt()
    {
        await using var run = await GatewayRun.StartAsync();
        using var first = await run.Http.GetAsync(OpenApiEndpoints.DocumentPath);
        using var request = new HttpRequestMessage(HttpMethod.Get, OpenApiEndpoints.DocumentPath);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await run.Http.SendAsync(request);

        Assert.Equal("3.1.1", JsonNode.Parse(await first.Content.ReadAsStringAsync())!["openapi"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Page_AllowsNoOtherHost()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"{OpenApiEndpoints.PagePath}/");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("http", policy);
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("https://", page);
        Assert.Contains($"\"url\":\"{OpenApiEndpoints.DocumentPath.TrimStart('/')}\"", page);
    }

    private static bool IsNamedSchema(string where) => where.Split('/') is [.., var keyword, _] && OfNamedSchemas.Contains(keyword);

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static string Filled(string path, InterfaceDocument document, JsonObject operation) =>
        document.Parameters(operation, "path").Aggregate(path, (filled, parameter) =>
        filled.Replace($"{{{parameter["name"]}}}", parameter["example"]!.ToString(), StringComparison.Ordinal));

    private static IEnumerable<(string Where, JsonObject Node)> Objects(JsonNode? node, string where) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value, $"{where}/{member.Key}")).Prepend((where, members)),
        JsonArray elements => elements.SelectMany((element, index) => Objects(element, $"{where}/{index}")),
        _ => [],
    };
}
