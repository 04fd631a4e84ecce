using System.Collections.Concurrent;

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
        var builder = HttpHost.CreateHttpService([], new HttpHostDefaults { Name = "collector", Port = 0 });
        await using var collector = builder.Build();
        collector.MapPost("/v1/{signal}", (string signal) =>
        {
            received[signal] = true;
            return Results.Ok();
        });
        collector.MapProbes();
        await collector.StartAsync();
        var address = collector.Services.GetRequiredService<ListeningAddresses>().Http;

        await using (var host = await EchoHost.StartAsync(
            null, $"--OTEL_EXPORTER_OTLP_ENDPOINT={address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            await CallKind.Unary.FailAsync(host.Client, new EchoRequest { Behaviour = Behaviour.ThrowUnknown });
        }

        Assert.Equal(["logs", "metrics", "traces"], received.Keys.Order());
    }
}
