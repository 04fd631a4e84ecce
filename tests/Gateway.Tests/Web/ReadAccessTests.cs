using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Web;

public sealed class ReadAccessTests
{
    [Theory]
    [InlineData("/v1/reports/2025-11-16", "If-None-Match")]
    [InlineData("/v1/live", "Last-Event-ID")]
    public async Task Preflight_OfAReadThatContinuesWhatAPageHas_IsGranted(string address, string header)
    {
        using var answer = await PreflightAsync("GET", address, header);

        Assert.Equal([header], answer.Headers.GetValues("Access-Control-Allow-Headers"), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Preflight_OfAWrite_IsNotGranted()
    {
        using var answer = await PreflightAsync("POST", "/v1/imports/bulletin", "Content-Type");

        Assert.DoesNotContain("POST", string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(string method, string address, string header)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://news.example");
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", header);
        using var browser = new HttpClient() { BaseAddress = run.Http.BaseAddress };
        return await browser.SendAsync(request);
    }
}
