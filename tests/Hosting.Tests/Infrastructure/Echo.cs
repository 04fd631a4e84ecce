using Grpc.Core;

namespace Sitrep.Hosting.Tests;

/// <summary>Does what the request asks for; tells the test when a hanging call has begun.</summary>
internal sealed class Echo(CallLog calls) : EchoService.EchoServiceBase
{
    public override async Task<EchoResponse> Say(EchoRequest request, ServerCallContext context) => await ActAsync(request, context);

    public override async Task<EchoResponse> Change(EchoRequest request, ServerCallContext context) => await ActAsync(request, context);

    public override async Task<EchoResponse> Unmarked(EchoRequest request, ServerCallContext context) => await ActAsync(request, context);

    public override async Task<EchoResponse> Collect(IAsyncStreamReader<EchoRequest> requestStream, ServerCallContext context)
    {
        var text = "";
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            text += (await ActAsync(request, context)).Text;
        return new EchoResponse { Text = text };
    }

    public override async Task Repeat(EchoRequest request, IServerStreamWriter<EchoResponse> responseStream, ServerCallContext context)
    {
        if (request.Behaviour is Behaviour.HangQuietly or Behaviour.Hang)
            await responseStream.WriteAsync(new EchoResponse { Text = "first" });
        if (request.Behaviour == Behaviour.WriteOn)
        {
            calls.Begin(request.Text);
            while (true)
            {
                await responseStream.WriteAsync(new EchoResponse { Text = request.Text });
                await Task.Delay(1, CancellationToken.None);
            }
        }

        await responseStream.WriteAsync(await ActAsync(request, context));
    }

    public override async Task Converse(
        IAsyncStreamReader<EchoRequest> requestStream, IServerStreamWriter<EchoResponse> responseStream, ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(await ActAsync(request, context));
    }

    private async Task<EchoResponse> ActAsync(EchoRequest request, ServerCallContext context)
    {
        calls.Begin(request.Text);
        switch (request.Behaviour)
        {
            case Behaviour.ThrowKnown:
                throw new KnownException(request.Text);
            case Behaviour.ThrowUnknown:
                throw new NotSupportedException(request.Text);
            case Behaviour.ThrowStatus:
                throw new RpcException(new Status(StatusCode.ResourceExhausted, request.Text));
            case Behaviour.ParseBrokenStore:
                EchoRequest.Parser.ParseFrom([0xFF, 0xFF, 0xFF]);
                break;
            case Behaviour.TakeASecond:
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
                break;
            case Behaviour.HangStubbornly:
                await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
                break;
            case Behaviour.HangQuietly:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Behaviour.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
                break;
        }

        return new EchoResponse { Text = request.Text };
    }
}

internal sealed class KnownException(string message) : Exception(message);
