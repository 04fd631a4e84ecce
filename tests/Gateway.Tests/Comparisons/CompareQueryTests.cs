using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Comparisons;

public sealed class CompareQueryTests
{
    private const string Night = "start=2025-11-16&end=2025-11-17";

    [Theory]
    [InlineData("", new[] { "end", "leftAt", "start" })]
    [InlineData($"{Night}", new[] { "leftAt" })]
    [InlineData($"{Night}&leftAt=1&zone=Mars&colour=red&region=a%00b&require=some", new[] { "colour", "leftAt", "region", "require", "zone" })]
    [InlineData($"{Night}&leftAt=d1.s1&leftAsOf=2025-11-16", new[] { "leftAsOf" })]
    [InlineData($"{Night}&leftAsOf=2099-01-01&rightAsOf=tomorrow", new[] { "leftAsOf", "rightAsOf" })]
    [InlineData($"{Night}&leftAsOf=2025-11-18&rightAsOf=2025-11-17", new[] { "rightAsOf" })]
    [InlineData($"{Night}&leftAt=d1.s1&rightAt=d1.s0", new[] { "rightAt" })]
    [InlineData($"{Night}&leftAt=d1.s1&leftStart=2025-11-01", new[] { "end", "leftEnd", "rightEnd", "rightStart", "start" })]
    [InlineData("leftStart=2025-11-02&leftEnd=2025-11-01&rightStart=2020-01-01&rightEnd=2025-01-01", new[] { "leftEnd", "rightEnd" })]
    public async Task WrongInput_OneProblem_NamesEveryFaultWithItsRemedy(string query, string[] fields)
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/reports/compare?{query}");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(fields, ProblemReading.FieldsOf(problem).Order(StringComparer.Ordinal));
        Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.NotEmpty(error.GetProperty("remedy").GetString()!));
    }

    [Theory]
    [InlineData("/v1/reports/compare", null, "application/json")]
    [InlineData("/v1/reports/compare", "text/markdown", "text/markdown")]
    [InlineData("/v1/reports/compare.md", "application/json", "text/markdown")]
    [InlineData("/v1/reports/compare.json", "text/markdown", "application/json")]
    public async Task Form_ByTheEndingElseByAccept(string path, string? accept, string mediaType)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?{Night}&leftAt=d1.s1");
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);

        using var response = await run.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Form_ThatThereIsNot_IsNotFound()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/reports/compare.xml?{Night}&leftAt=d1.s1");

        Assert.Contains(".json, .md", (await response.ProblemAsync(HttpStatusCode.NotFound)).GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPeriods_RightAsOf_IsTheStateOfTheLeftOneToo()
    {
        await using var run = await GatewayRun.StartAsync();

        var comparison = await run.GetAsync(
            "/v1/reports/compare?leftStart=2025-11-15&leftEnd=2025-11-16&rightStart=2025-11-16&rightEnd=2025-11-17&rightAsOf=2025-11-16T11:00:00Z");

        Assert.Equal("d0.s0", comparison.GetProperty("left").GetProperty("revisions").GetProperty("pair").GetString());
        Assert.Equal("d0.s0", comparison.GetProperty("right").GetProperty("revisions").GetProperty("pair").GetString());
        Assert.Empty(run.Strikes.State.AskedForChanges);
    }
}
