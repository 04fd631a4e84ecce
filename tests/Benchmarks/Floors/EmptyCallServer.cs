using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sitrep.Benchmarks.Floors;

/// <summary>A gRPC server as the template makes it, with one call that does nothing: what calls, and a start, cost without any work.</summary>
internal static class EmptyCallServer
{
    public const string Verb = "serve-empty-calls";

    /// <summary>The name of its address.</summary>
    public const string Endpoint = "grpc";

    public static Task<int> RunAsync()
    {
        var builder = FloorHost.CreateBuilder(HttpProtocols.Http2);
        builder.Services.AddGrpc();
        var app = builder.Build();
        app.MapGrpcService<Calls>();
        return FloorHost.RunAsync(app, Endpoint);
    }

    private sealed class Calls : FloorService.FloorServiceBase
    {
        private static readonly CallResponse Nothing = new();

        public override Task<CallResponse> Call(CallRequest request, ServerCallContext context) => Task.FromResult(Nothing);
    }
}
