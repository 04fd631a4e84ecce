using System.Text.Json.Nodes;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.OpenApi;

/// <summary>The check that every answer goes through can fail.</summary>
public sealed class DocumentedAnswersTests
{
    private const string Schemas = "components/schemas";

    [Theory]
    [InlineData(GatewayRun.Day, $"{Schemas}/Report/properties/cutOff")]
    [InlineData(GatewayRun.Day, $"{Schemas}/SectionState/properties/since")]
    [InlineData(GatewayRun.Day, "paths/~1v1~1reports~1{date}/get/responses/200")]
    [InlineData($"{GatewayRun.Day}.md", "paths/~1v1~1reports~1{date}/get/responses/200/content/text~1markdown")]
    [InlineData("/v1/reports/2025-13-40", $"{Schemas}/Fault/properties/remedy")]
    [InlineData("/v1/reports/2025-13-40", "components/responses/InvalidRequest/content/application~1problem+json")]
    [InlineData("/nothing", $"{Schemas}/Problem/properties/traceId")]
    [InlineData("/readyz", $"{Schemas}/ProbeCheck/properties/reason")]
    public async Task Answer_NotInTheDocument_IsFound(string address, string leftOut)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(run.Http.BaseAddress!, address));
        using var response = await run.Http.SendAsync(request);
        var whole = (await InterfaceDocument.OfGatewayAsync()).Root;

        Assert.Empty(await DocumentedAnswers.FaultsAsync(new(whole), request, response));
        Assert.NotEmpty(await DocumentedAnswers.FaultsAsync(new(Without(whole, leftOut)), request, response));
    }

    [Fact]
    public async Task Line_NotInTheDocument_IsFound()
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(run.Http.BaseAddress!, "/v1/imports/bulletin"));
        request.Content = new StringContent("{\"bulletin\":1}\n", Encoding.UTF8);
        using var response = await run.Http.SendAsync(request);
        var whole = (await InterfaceDocument.OfGatewayAsync()).Root;

        Assert.Empty(await DocumentedAnswers.FaultsAsync(new(whole), request, response));
        Assert.NotEmpty(await DocumentedAnswers.FaultsAsync(
            new(Without(whole, $"{Schemas}/ImportResult/properties/published")), request, response));
    }

    private static JsonObject Without(JsonObject document, string pointer)
    {
        var copy = document.DeepClone().AsObject();
        var names = pointer.Split('/').Select(name => name.Replace("~1", "/", StringComparison.Ordinal)).ToArray();
        var parent = names[..^1].Aggregate((JsonNode)copy, (node, name) => node[name]!);
        Assert.True(parent.AsObject().Remove(names[^1]));
        return copy;
    }
}
