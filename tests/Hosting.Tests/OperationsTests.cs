using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;
using V1 = Grpc.Reflection.V1;

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

    [Theory]
    [InlineData("google.rpc.ErrorInfo")]
    [InlineData("google.rpc.BadRequest")]
    [InlineData("google.rpc.RetryInfo")]
    [InlineData("google.rpc.Status")]
    public async Task Reflection_TypesOfErrorDetails_AreKnownWithAllThatTheyImport(string type)
    {
        await using var host = await EchoHost.StartAsync();
        var reflection = new ServerReflection.ServerReflectionClient(host.Channel);
        using var call = reflection.ServerReflectionInfo();

        await call.RequestStream.WriteAsync(new ServerReflectionRequest { FileContainingSymbol = type });
        await call.ResponseStream.MoveNext(CancellationToken.None);

        var files = call.ResponseStream.Current.FileDescriptorResponse.FileDescriptorProto;
        var messages = FileDescriptor.BuildFromByteStrings(files.Reverse()).SelectMany(file => file.MessageTypes);
        Assert.Contains(messages, message => message.FullName == type);
    }

    [Fact]
    public async Task ReflectionV1_AfterStart_KnowsTheServiceAndTheDetails()
    {
        await using var host = await EchoHost.StartAsync();
        var reflection = new V1.ServerReflection.ServerReflectionClient(host.Channel);
        using var call = reflection.ServerReflectionInfo();

        await call.RequestStream.WriteAsync(new V1.ServerReflectionRequest { FileContainingSymbol = "sitrep.hosting.tests.EchoService" });
        await call.ResponseStream.MoveNext(CancellationToken.None);
        Assert.NotNull(call.ResponseStream.Current.FileDescriptorResponse);
        await call.RequestStream.WriteAsync(new V1.ServerReflectionRequest { FileContainingSymbol = "google.rpc.ErrorInfo" });
        await call.ResponseStream.MoveNext(CancellationToken.None);
        Assert.NotNull(call.ResponseStream.Current.FileDescriptorResponse);
    }
}
