using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>What a fake service knows and how it behaves; it outlives restarts of the server.</summary>
internal sealed class FakeState
{
    public static readonly DateTimeOffset Known = DateTimeOffset.Parse("2025-11-16T12:00:00Z");

    private readonly ConcurrentQueue<ISummarizeRequest> _asked = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _revision = 1;

    /// <summary>What a call meets before it is answered: a delay, an error, nothing.</summary>
    public Func<ServerCallContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    public FakeImports Imports { get; } = new();

    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>Calls for the day of the tests; the gateway's own trial calls ask for other days.</summary>
    public IReadOnlyList<ISummarizeRequest> Asked => [.. _asked.Where(request => request.End.ToDateTimeOffset().Year == 2025)];

    public void Commit()
    {
        Interlocked.Increment(ref _revision);
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    public async Task<Commit> AnswerAsync(ISummarizeRequest request, ServerCallContext context)
    {
        _asked.Enqueue(request);
        await Before(context);
        var revision = request.HasReadRevision ? request.ReadRevision : request.ReadTime is { } time && time.ToDateTimeOffset() < Known ? 0 : Revision;
        if (revision > Revision)
            throw new RpcException(new Status(StatusCode.OutOfRange, "beyond"));
        if (request.Region == "XX9")
            throw Refusals.InvalidArgument("region", "Is no region of the register.", "Write a code.");
        return new Commit { Revision = revision, KnownTime = (revision == 0 ? DateTimeOffset.UnixEpoch : Known).ToTimestamp() };
    }

    public async Task FollowAsync(Func<long, Task> send, CancellationToken ended)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            await send(Revision);
            await changed.WaitAsync(ended);
        }
    }
}
