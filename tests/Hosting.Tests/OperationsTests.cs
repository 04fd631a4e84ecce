using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;

namespace Sitrep.Hosting.Tests;

public sealed class OperationsTests
{
    [Fact]
    public async Task Health_AfterStart_IsServing()
    {
        await using var host = await EchoHost.StartAsync();
        var health = new Health.HealthClient(host.Channel);
        using var watch = health.Watch(new HealthCheckRequest(), deadline: DateTime.UtcNow.AddSeconds(20));

        await foreach (var answer in watch.ResponseStream.ReadAllAsync())
        {
            if (answer.Status == HealthCheckResponse.Types.ServingStatus.Serving)
                return;
        }

        Assert.Fail("never serving");
    }

    [Fact]
    public async Task Reflection_AfterStart_ListsTheService()
    {
        await using var host = await EchoHost.StartAsync();
        var reflection = new ServerReflection.ServerReflectionClient(host.Channel);
        using var call = reflection.ServerReflectionInfo();

        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
        await call.ResponseStream.MoveNext(CancellationToken.None);

        Assert.Contains(call.ResponseStream.Current.ListServicesResponse.Service, service => service.Name == "sitrep.hosting.tests.EchoService");
    }
}
