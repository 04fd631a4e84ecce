using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Tests.Watching;

namespace Sitrep.Tests.Failures;

/// <summary>Every reason of the contract is one that a caller can meet: each is provoked, and seen as documented.</summary>
public sealed class ErrorReasonTests
{
    // Sent by the host or below it, or for the files of one service: provoked where that can be done, see WriteGuardTests,
    // StatusMapTests, ChangeFeedTests, MissileImportTests.
    private static readonly ErrorReason[] ProvokedElsewhere =
        [ErrorReason.WritesFromLoopbackOnly, ErrorReason.StorageFull, ErrorReason.TooManyWatchers, ErrorReason.FileShrank];

    private static readonly Dictionary<ErrorReason, (StatusCode Code, Func<RunningService, Task> Provoke)> Provocations = new()
    {
        [ErrorReason.InvalidFields] = (StatusCode.InvalidArgument, service => Sources(service).Create(Said.Source(""))),
        [ErrorReason.MalformedMessage] = (StatusCode.InvalidArgument, SendGarbage),
        [ErrorReason.RequestIdReused] = (StatusCode.InvalidArgument, ReuseARequestId),
        [ErrorReason.PageTokenInvalid] = (StatusCode.InvalidArgument, service => Sources(service).List(("page_token", "forged"))),
        [ErrorReason.ReadTimeInFuture] = (StatusCode.InvalidArgument, service =>
            Sources(service).Get(Said.AirForce, ("read_time", Timestamp.FromDateTimeOffset(DateTimeOffset.UtcNow.AddDays(1))))),
        [ErrorReason.RevisionUnknown] = (StatusCode.OutOfRange, service => Sources(service).Get(Said.AirForce, ("read_revision", 1L))),
        [ErrorReason.RecordNotFound] = (StatusCode.NotFound, service => Sources(service).Get("nobody")),
        [ErrorReason.RecordExists] = (StatusCode.AlreadyExists, service => Sources(service).Create(Said.Source(Said.AirForce))),
        [ErrorReason.EtagMismatch] = (StatusCode.Aborted, service => Sources(service).Withdraw(Said.AirForce, "7", "Stale.")),
        [ErrorReason.RecordWithdrawn] = (StatusCode.FailedPrecondition, WithdrawTwice),
        [ErrorReason.KnownTimeRefused] = (StatusCode.FailedPrecondition, service =>
            service.Import(Sample.Text, knownTime: DateTimeOffset.UtcNow.AddDays(1))),
        [ErrorReason.FormatUnknown] = (StatusCode.InvalidArgument, service =>
            service.Import("x"u8.ToArray(), new ImportOptions { Format = "telex" })),
        [ErrorReason.ImportTooLarge] = (StatusCode.ResourceExhausted, service => service.Import(new string(' ', (1 << 20) + 1))),
        [ErrorReason.WordsNotFound] = (StatusCode.NotFound, service => service.Redact($"sources/{Said.AirForce}", "never said")),
        [ErrorReason.AlreadyRedacted] = (StatusCode.AlreadyExists, RedactTwice),
        [ErrorReason.StorageUnavailable] = (StatusCode.Unavailable, WriteWhileAnotherProcessHoldsTheFile),
        [ErrorReason.ShuttingDown] = (StatusCode.Unavailable, WatchUntilTheEnd),
        [ErrorReason.Internal] = (StatusCode.Internal, ReadFromATableThatIsGone),
    };

    public static TheoryData<ErrorReason> Reasons { get; } = [.. Provocations.Keys];

    [Theory, MemberData(nameof(Reasons))]
    public async Task Call_Provoked_IsRefusedForThatReason(ErrorReason reason)
    {
        await using RunningService service = await Subject.Start();
        (StatusCode code, Func<RunningService, Task> provoke) = Provocations[reason];

        Refusal refusal = await Refusal.Of(() => provoke(service));

        refusal.Is(code, Evidence.Failures.StatusMap.NameOf(reason)["ERROR_REASON_".Length..]);
        Assert.NotEmpty(refusal.Message);
        Assert.DoesNotContain("SQLite", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Reasons_Documented_AreAllProvoked() => Assert.Equal(
        System.Enum.GetValues<ErrorReason>().Except([ErrorReason.Unspecified]).Order(),
        Provocations.Keys.Concat(ProvokedElsewhere).Order());

    [Fact]
    public async Task Write_AfterAnotherProcessLetGoOfTheFile_IsTakenAgain()
    {
        await using RunningService service = await Subject.Start();
        using (SqliteConnection other = Open(service))
        using (SqliteTransaction held = other.BeginTransaction())
            (await Refusal.Of(() => Sources(service).Create(Said.Source("a"), "a"))).Is(StatusCode.Unavailable, "STORAGE_UNAVAILABLE");

        (_, long revision) = await Sources(service).Create(Said.Source("a"), "a");

        Assert.Equal(1, revision);
    }

    private static RecordCalls Sources(RunningService service) => new(service.Calls, Subject.Kinds["source"]);

    private static async Task SendGarbage(RunningService service)
    {
        Marshaller<byte[]> raw = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);
        Method<byte[], byte[]> method = new(MethodType.Unary, Subject.Kinds["source"].Service.FullName, "GetSource", raw, raw);
        await service.Calls.AsyncUnaryCall(method, null, new CallOptions(), [0xFF, 0xFF, 0xFF]);
    }

    private static async Task ReuseARequestId(RunningService service)
    {
        await Sources(service).Create(Said.Source("a"), "reused");
        await Sources(service).Create(Said.Source("b"), "reused");
    }

    private static async Task WithdrawTwice(RunningService service)
    {
        (IRecord withdrawn, _) = await Sources(service).Withdraw(Said.AirForce, "0", "Once.");
        await Sources(service).Withdraw(Said.AirForce, withdrawn.Etag, "Twice.");
    }

    private static async Task RedactTwice(RunningService service)
    {
        await Sources(service).Create(Said.Source("a"));
        await service.Redact("sources/a", "somebody");
        await service.Redact("sources/a", "somebody");
    }

    private static async Task WriteWhileAnotherProcessHoldsTheFile(RunningService service)
    {
        using SqliteConnection other = Open(service);
        using SqliteTransaction held = other.BeginTransaction();
        await Sources(service).Create(Said.Source("locked-out"));
    }

    private static async Task WatchUntilTheEnd(RunningService service)
    {
        using WatchCall watch = WatchCall.Open(service);
        await watch.Next();
        Task<Watched> next = watch.Next();
        await service.Stop();
        await next;
    }

    private static async Task ReadFromATableThatIsGone(RunningService service)
    {
        using SqliteConnection other = Open(service);
        using SqliteCommand drop = other.CreateCommand();
        drop.CommandText = "DROP TABLE sources";
        drop.ExecuteNonQuery();
        await Sources(service).Get(Said.AirForce);
    }

    // As another process would: a connection that the service knows nothing of.
    private static SqliteConnection Open(RunningService service)
    {
        string file = Directory.GetFiles(service.Data, "*.db").Single();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
