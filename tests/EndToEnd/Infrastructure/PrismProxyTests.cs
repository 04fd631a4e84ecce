using Xunit.Sdk;

namespace Sitrep.EndToEnd;

/// <summary>The check by Prism can fail, and leaves alone what it cannot judge.</summary>
public sealed class PrismProxyTests(SampleNight night)
{
    [Fact]
    public async Task Answer_NotInTheDocument_FailsWhoeverAsked()
    {
        Assert.SkipWhen(PrismProxy.Program is null, $"{PrismProxy.Setting} names no Prism.");
        using var http = await ClientAsync(document => document.Replace("\"cutOff\"", "\"cutOn\"", StringComparison.Ordinal));

        var fault = await Assert.ThrowsAnyAsync<XunitException>(() => http.GetAsync(SampleNight.Report));

        Assert.Contains("cutOff", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_Wrong_OrWithoutBody_IsAnsweredByTheGateway()
    {
        Assert.SkipWhen(PrismProxy.Program is null, $"{PrismProxy.Setting} names no Prism.");
        using var http = await ClientAsync(document => document);

        using var wrong = await http.GetAsync("/v1/reports/2025-13-40?colour=blue");
        using var nowhere = await http.GetAsync("/nothing");
        using var head = await http.SendAsync(new(HttpMethod.Head, SampleNight.Report));

        Assert.Equal([400, 404, 200], [(int)wrong.StatusCode, (int)nowhere.StatusCode, (int)head.StatusCode]);
    }

    private async Task<HttpClient> ClientAsync(Func<string, string> alter)
    {
        var document = await PrismProxy.DocumentAsync(night.Sitrep.Gateway);
        var altered = Encoding.UTF8.GetBytes(alter(Encoding.UTF8.GetString(document)));
        return new HttpClient(await PrismProxy.StartAsync(PrismProxy.Program!, night.Sitrep.Gateway, altered)) { BaseAddress = night.Sitrep.Gateway };
    }
}
