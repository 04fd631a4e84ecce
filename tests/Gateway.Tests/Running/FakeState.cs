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

    private readonly ConcurrentQueue<IBoundedRequest> _asked = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _revision = 1;
    private volatile bool _unwatchable;

    /// <summary>What a call meets before it is answered: a delay, an error, nothing.</summary>
    public Func<ServerCallContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether Watch is refused, and ends where it stands.</summary>
    public bool IsUnwatchable
    {
        get => _unwatchable;
        set
        {
            _unwatchable = value;
            Wake();
        }
    }

    public FakeImports Imports { get; } = new();

    public FakeRecords Records { get; } = new();

    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>Calls for the day of the tests; the gateway's own trial calls ask for other days.</summary>
    public IReadOnlyList<ISummarizeRequest> Asked =>
        [.. _asked.OfType<ISummarizeRequest>().Where(request => request.End.ToDateTimeOffset().Year == 2025)];

    /// <summary>Calls for series.</summary>
    public IReadOnlyList<ISeriesRequest> AskedForSeries => [.. _asked.OfType<ISeriesRequest>()];

    public void Commit()
    {
        Interlocked.Increment(ref _revision);
        Wake();
    }

    public async Task<Commit> AnswerAsync(IBoundedRequest request, ServerCallContext context)
    {
        _asked.Enqueue(request);
        await Before(context);
        var revision = RevisionOf(request);
        if (request is ISummarizeRequest { Region: "UA99" })
            throw Refusals.InvalidArgument("region", "There is no region 'UA99'.", "Give an OCHA P-code such as UA51, or ISO 3166-2 for Russia such as RU-SAM.");
        return new Commit { Revision = revision, KnownTime = (revision == 0 ? DateTimeOffset.UnixEpoch : Known).ToTimestamp() };
    }

    /// <summary>The revision that a request reads.</summary>
    public long RevisionOf(IReadRequest? request)
    {
        var revision = request is { HasReadRevision: true } ? request.ReadRevision
            : request?.ReadTime is { } time && time.ToDateTimeOffset() < Known ? 0
            : Revision;
        return revision <= Revision ? revision : throw new RpcException(new Status(StatusCode.OutOfRange, "beyond"));
    }

    public async Task FollowAsync(Func<long, Task> send, CancellationToken ended)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (_unwatchable) throw new RpcException(new Status(StatusCode.Unavailable, "unwatchable"));
            await send(Revision);
            await changed.WaitAsync(ended);
        }
    }

    private void Wake() =>
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
