using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Sitrep.Hosting.Tests;

public sealed class ProbeTests
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Probe_NothingWrong_IsOkInJson(string path)
    {
        await using var host = await EchoHost.StartAsync();
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(host.Probe, path));

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("ready", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ready_CheckFails_IsUnavailableNamingCheckAndReason()
    {
        await using var host = await EchoHost.StartAsync(builder => builder.Services
            .AddReadinessCheck("storage", (_, _) => Task.FromResult<string?>("the file is gone"))
            .AddReadinessCheck("other", (_, _) => Task.FromResult<string?>(null)));
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(host.Probe, "/readyz"));
        using var alive = await http.GetAsync(new Uri(host.Probe, "/healthz"));

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (answer.StatusCode, alive.StatusCode));
        Assert.Equal("unready", body.GetProperty("status").GetString());
        Assert.Equal("the file is gone", body.GetProperty("checks").GetProperty("storage").GetProperty("reason").GetString());
        Assert.Equal("ready", body.GetProperty("checks").GetProperty("other").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Ready_CheckThrowsOrHangs_IsUnavailableWithoutItsText()
    {
        await using var host = await EchoHost.StartAsync(builder => builder.Services
            .AddReadinessCheck("throws", (_, _) => throw new InvalidOperationException("secret"))
            .AddReadinessCheck("hangs", async (_, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return null;
            }));
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(host.Probe, "/readyz"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Ready_CheckFails_IsLoggedOnceWithItsReason()
    {
        await using var host = await EchoHost.StartAsync(
            builder => builder.Services.AddReadinessCheck("storage", (_, _) => Task.FromResult<string?>("the file is gone")));
        host.Logs.Lines.Clear();

        await host.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Not ready: storage: the file is gone"], host.Logs.Lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text)
            .Distinct());
    }

    [Fact]
    public async Task Ready_ProcessIsStopping_IsUnreadyAndNoFault()
    {
        await using var host = await EchoHost.StartAsync();
        var health = host.App.Services.GetRequiredService<HealthCheckService>();

        host.App.Lifetime.StopApplication();
        var report = await health.CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Probes_OnTheGrpcEndpoint_AreNotServed()
    {
        await using var host = await EchoHost.StartAsync();
        using var http = RawGrpc.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Grpc, "/readyz"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Headers = { Host = host.Probe.Authority },
        };

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Methods_OnTheProbeEndpoint_AreNotServed()
    {
        await using var host = await EchoHost.StartAsync();
        using var http = new HttpClient();

        using var answer = await http.PostAsync(new Uri(host.Probe, "/sitrep.hosting.tests.EchoService/Say"), null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
