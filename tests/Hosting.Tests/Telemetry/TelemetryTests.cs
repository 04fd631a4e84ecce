using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sitrep.Hosting.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Export_EndpointSet_SendsTracesMetricsAndLogs()
    {
        ConcurrentDictionary<string, bool> received = [];
        var builder = HttpHost.CreateHttpService([], new HttpHostDefaults { Description = "A page.", Name = "collector", Port = 0 });
        await using var collector = builder.Build();
        collector.MapPost("/v1/{signal}", (string signal) =>
        {
            received[signal] = true;
            return Results.Ok();
        });
        collector.MapProbes();
        await collector.StartAsync();
        var address = collector.Services.GetRequiredService<ListeningAddresses>().Http;

        var environment = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"{address}",
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };
        using (var echo = await EchoProcess.StartAsync(environment))
        {
            using var channel = echo.Connect();
            await CallKind.Unary.FailAsync(new EchoService.EchoServiceClient(channel), new EchoRequest { Behaviour = Behaviour.ThrowUnknown });
            echo.Terminate();
            await echo.EndAsync();
        }

        Assert.Equal(["logs", "metrics", "traces"], received.Keys.Order());
    }
}
