using Google.Protobuf;
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
    private readonly ConcurrentDictionary<long, IMessage[]> _changes = [];
    private long _revision = 1;
    private readonly ConcurrentDictionary<object, int?> _streams = []; // and how many changes each may still send, null for any
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

    public FakeRedactions Redactions { get; } = new();

    /// <summary>Revision of the newest redaction; 0: none.</summary>
    public long Redaction { get; private set; }

    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>Calls for the day of the tests; the gateway's own trial calls ask for other days.</summary>
    public IReadOnlyList<SummarizeRequest> Asked =>
        [.. _asked.OfType<SummarizeRequest>().Where(request => request.End.ToDateTimeOffset().Year == 2025)];

    /// <summary>Calls for changes about the days of the tests.</summary>
    public IReadOnlyList<ListChangesRequest> AskedForChanges =>
        [.. _asked.OfType<ListChangesRequest>().Where(request => request.End.ToDateTimeOffset().Year == 2025)];

    /// <summary>What is answered to a question for changes; null for nothing.</summary>
    public Func<ListChangesRequest, ChangeTable?> Changes { get; set; } = _ => null;

    /// <summary>Calls for series.</summary>
    public IReadOnlyList<ListSeriesRequest> AskedForSeries => [.. _asked.OfType<ListSeriesRequest>()];

    /// <summary>Ends every Watch stream that stands now, as a fault would, once it has sent so many more changes. Every one, because the
    /// gateway keeps one of its own beside a listener's.</summary>
    public void CutStandingStreams(int afterChanges)
    {
        foreach (var stream in _streams.Keys)
            _streams[stream] = afterChanges;
    }

    /// <summary>A write that changes these records.</summary>
    /// <returns>Its revision.</returns>
    public long Commit(params IMessage[] records)
    {
        var revision = Revision + 1;
        _changes[revision] = records;
        Interlocked.Exchange(ref _revision, revision);
        Wake();
        return revision;
    }

    /// <summary>A write that takes words out of what the service says of every revision.</summary>
    /// <returns>Its revision.</returns>
    public long CommitRedaction()
    {
        Redaction = Revision + 1;
        return Commit();
    }

    public async Task<ReadState> AnswerAsync(IBoundedRequest request, ServerCallContext context)
    {
        _asked.Enqueue(request);
        await Before(context);
        var revision = RevisionOf(request);
        if (request is SummarizeRequest { Region: "UA99" })
            throw Refusals.InvalidArgument(
                "region", "There is no region 'UA99'.", "Give an OCHA P-code such as UA51, or ISO 3166-2 for Russia such as RU-SAM.");
        return new ReadState
        {
            Commit = new Commit { Revision = revision, KnownTime = (revision == 0 ? DateTimeOffset.UnixEpoch : Known).ToTimestamp() },
            NewestRevision = Revision,
            RedactionRevision = Redaction,
            FirstKnownTime = Known.ToTimestamp(),
        };
    }

    /// <summary>What changed: as told, by default nothing since the last revision known at the time asked about.</summary>
    public ChangeTable ChangesUpTo(ListChangesRequest request)
    {
        var table = Changes(request)?.Clone() ?? new();
        var left = request.HasLeftRevision ? request.LeftRevision
            : request.LeftTime.ToDateTimeOffset() < Known ? 0
            : request.ReadRevision;
        table.Left ??= new Commit { Revision = left, KnownTime = (left == 0 ? DateTimeOffset.UnixEpoch : Known).ToTimestamp() };
        return table;
    }

    /// <summary>The revision that a request reads.</summary>
    public long RevisionOf(IReadRequest? request)
    {
        var revision = request is { HasReadRevision: true } ? request.ReadRevision
            : request?.ReadTime is { } time && time.ToDateTimeOffset() < Known ? 0
            : Revision;
        return revision <= Revision ? revision : throw new RpcException(new Status(StatusCode.OutOfRange, "beyond"));
    }

    /// <summary>Tells of changes as the services do: a checkpoint first, and one after each revision's changes.</summary>
    public async Task FollowAsync(long? after, Func<long, IMessage?, Task> send, CancellationToken ended)
    {
        var cursor = after ?? Revision;
        if (cursor > Revision)
            throw Refusals.Of(Google.Rpc.Code.OutOfRange, "ERROR_REASON_REVISION_UNKNOWN", ("revision", $"{cursor}"), ("newest", $"{Revision}"));
        var stream = new object();
        _streams[stream] = null;
        try
        {
            await SendAsync(stream, cursor, send, ended);
        }
        finally
        {
            _streams.TryRemove(stream, out _);
        }
    }

    private async Task SendAsync(object stream, long cursor, Func<long, IMessage?, Task> send, CancellationToken ended)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (_unwatchable)
                throw new RpcException(new Status(StatusCode.Unavailable, "unwatchable"));
            await send(cursor, null);
            while (cursor < Revision)
            {
                cursor++;
                foreach (var record in _changes[cursor])
                {
                    if (_streams[stream] is { } left)
                    {
                        if (left == 0)
                            throw new RpcException(new Status(StatusCode.Internal, "cut"));
                        _streams[stream] = left - 1;
                    }

                    await send(cursor, record);
                }

                await send(cursor, null);
            }

            await changed.WaitAsync(ended);
        }
    }

    private void Wake() =>
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    internal sealed class Learned(FakeState state) : ChangeService.ChangeServiceBase
    {
        public override async Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context)
        {
            var read = await state.AnswerAsync(request, context);
            return new() { State = read, Table = state.ChangesUpTo(request) };
        }
    }
}
