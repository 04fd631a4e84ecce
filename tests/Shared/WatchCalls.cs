using Google.Protobuf;
using Grpc.Core;
using Sitrep.Contracts;

namespace Sitrep.Tests;

/// <summary>A message of a watch, whichever service's.</summary>
/// <param name="Cursor">Its cursor.</param>
/// <param name="Record">What changed; null for a checkpoint.</param>
internal sealed record Watched(long Cursor, IRecord? Record);

/// <summary>An open watch.</summary>
internal sealed class WatchCall(AsyncServerStreamingCall<IMessage> call) : IDisposable
{
    // Far beyond what any message takes on a busy machine: a hang fails the test instead of holding it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static WatchCall Open(RunningService service, long? cursor = null)
    {
        var method = Subject.Watch;
        var request = method.InputType.Parser.ParseFrom([]);
        if (cursor is { } from)
            request.Descriptor.FindFieldByName("cursor").Accessor.SetValue(request, from);
        var grpc = new Method<IMessage, IMessage>(
            MethodType.ServerStreaming,
            method.Service.FullName,
            method.Name,
            Marshallers.Create<IMessage>(message => message.ToByteArray(), bytes => method.InputType.Parser.ParseFrom(bytes)),
            Marshallers.Create<IMessage>(message => message.ToByteArray(), bytes => method.OutputType.Parser.ParseFrom(bytes)));
        return new WatchCall(service.Calls.AsyncServerStreamingCall(grpc, null, new CallOptions(), request));
    }

    public async Task<Watched> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        Assert.True(await call.ResponseStream.MoveNext(patience.Token), "The stream ended.");
        var message = call.ResponseStream.Current;
        return new Watched(
            (long)message.Descriptor.FindFieldByName("cursor").Accessor.GetValue(message),
            message.Descriptor.Oneofs[0].Accessor.GetCaseFieldDescriptor(message).Accessor.GetValue(message) as IRecord);
    }

    /// <summary>Everything up to the checkpoint of a revision.</summary>
    public async Task<IReadOnlyList<Watched>> UpToAsync(long revision)
    {
        List<Watched> messages = [];
        do
        {
            messages.Add(await NextAsync());
        }
        while (messages[^1].Record is not null || messages[^1].Cursor < revision);
        return messages;
    }

    public void Dispose() => call.Dispose();
}
