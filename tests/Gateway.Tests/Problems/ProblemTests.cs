using System.Net;
using Sitrep.Gateway.Tests.Running;

namespace Sitrep.Gateway.Tests.Problems;

public sealed class ProblemTests
{
    private const int FiveMegabytes = 5_000_000;

    [Theory]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/reports/2025-11-16.pdf", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v1/reports/2025-11-16", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/v1/imports", HttpStatusCode.MethodNotAllowed)]
    public async Task NoSuchAddressOrMethod_IsAProblem(string method, string address, HttpStatusCode status)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        using var response = await run.Http.SendAsync(request);

        await response.ProblemAsync(status);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("GET", false)]
    [InlineData("POST", true)]
    public async Task LargeBody_WhereNoneIsTaken_TooLarge(string method, bool chunked)
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), GatewayRun.Day);
        request.Content = new ByteArrayContent(new byte[FiveMegabytes]);
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await run.Http.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task LongAddress_Refused()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync($"/v1/reports/{new string('9', 9_000)}");

        await response.ProblemAsync(HttpStatusCode.RequestUriTooLong);
    }

    [Fact]
    public async Task LargeHeaders_Refused()
    {
        await using var run = await GatewayRun.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, GatewayRun.Day);
        for (var i = 0; i < 5; i++)
            request.Headers.Add($"X-Long-{i}", new string('x', 8_000));

        using var response = await run.Http.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    [Fact]
    public async Task TooManyAtOnce_ShedWithRetryAfter()
    {
        await using var run = await GatewayRun.StartAsync();
        var release = new TaskCompletionSource();
        run.Strikes.State.Before = _ => release.Task;

        var start = new DateOnly(2025, 1, 1);
        var all = Enumerable.Range(0, 200).Select(day => run.Http.GetAsync($"/v1/reports/{start.AddDays(day):yyyy-MM-dd}")).ToArray();
        var shed = await await Task.WhenAny(all);
        release.SetResult();
        await Task.WhenAll(all);

        await shed.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(shed.Headers.RetryAfter);
        Assert.Contains(all, answer => answer.Result.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task EveryAnswer_ForbidsSniffing_AndNamesNoServer()
    {
        await using var run = await GatewayRun.StartAsync();

        using var response = await run.Http.GetAsync(GatewayRun.Day);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Readyz_SectionMissing_ReadyAndSaysWhich()
    {
        await using var run = await GatewayRun.StartAsync();
        await run.Strikes.KillAsync();

        await run.UntilAsync(async () => (await run.GetAsync("/readyz"))
            .GetProperty("checks").GetProperty("strikes").GetProperty("reason").GetString()!.StartsWith("stale", StringComparison.Ordinal));
    }
}
