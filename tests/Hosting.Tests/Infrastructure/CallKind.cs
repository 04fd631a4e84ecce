using Google.Rpc;

using Grpc.Core;

namespace Sitrep.Hosting.Tests;

/// <summary>The four shapes of a gRPC call.</summary>
public enum CallKind
{
    Unary,
    ClientStream,
    ServerStream,
    Duplex,
}

internal static class Calls
{
    /// <summary>Makes one call of the shape that is expected to fail, and gives its failure.</summary>
    public static Task<RpcException> FailAsync(
        this CallKind kind, EchoService.EchoServiceClient client, EchoRequest request, DateTime? deadline = null) =>
        Assert.ThrowsAsync<RpcException>(async () =>
        {
            switch (kind)
            {
                case CallKind.Unary:
                    await client.SayAsync(request, deadline: deadline);
                    break;
                case CallKind.ClientStream:
                    using (var call = client.Collect(deadline: deadline))
                    {
                        await call.RequestStream.WriteAsync(request);
                        await call.RequestStream.CompleteAsync();
                        await call;
                    }

                    break;
                case CallKind.ServerStream:
                    using (var call = client.Repeat(request, deadline: deadline))
                        await DrainAsync(call.ResponseStream);
                    break;
                case CallKind.Duplex:
                    using (var call = client.Converse(deadline: deadline))
                    {
                        await call.RequestStream.WriteAsync(request);
                        await DrainAsync(call.ResponseStream);
                    }

                    break;
            }
        });

    public static async Task DrainAsync(IAsyncStreamReader<EchoResponse> answers)
    {
        while (await answers.MoveNext(CancellationToken.None))
        {
        }
    }

    /// <summary>The one ErrorInfo of a refusal.</summary>
    public static ErrorInfo Info(this RpcException refusal) =>
        refusal.GetRpcStatus()?.GetDetail<ErrorInfo>() ?? throw new InvalidOperationException($"No ErrorInfo in {refusal}");
}
