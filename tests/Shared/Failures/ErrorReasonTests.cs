using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Failures;

/// <summary>Every reason of the contract is one that a caller can meet: each is provoked, and seen as documented.</summary>
public sealed class ErrorReasonTests
{
    // Sent by the host or below it, or for the files of one service: provoked where that can be done, see WriteGuardTests,
    // StatusMapTests, ChangeFeedTests, ReadsAtOnceTests, ImportsAtOnceTests, MissileImportTests.
    private static readonly ErrorReason[] ProvokedElsewhere =
    [
        ErrorReason.WritesFromLoopbackOnly,
        ErrorReason.StorageFull,
        ErrorReason.TooManyWatchers,
        ErrorReason.TooManyReads,
        ErrorReason.TooManyImports,
        ErrorReason.FileShrank,
    ];

    private static readonly Dictionary<ErrorReason, (StatusCode Code, Func<RunningService, Task> Provoke)> Provocations = new()
    {
        [ErrorReason.InvalidFields] = (StatusCode.InvalidArgument, service => Sources(service).CreateAsync(Wire.Source(""))),
        [ErrorReason.MalformedMessage] = (StatusCode.InvalidArgument, SendGarbageAsync),
        [ErrorReason.RequestIdReused] = (StatusCode.InvalidArgument, ReuseARequestIdAsync),
        [ErrorReason.PageTokenInvalid] = (StatusCode.InvalidArgument, service => Sources(service).ListAsync(("page_token", "forged"))),
        [ErrorReason.ReadTimeInFuture] = (StatusCode.InvalidArgument, service =>
            Sources(service).GetAsync(Wire.AirForce, ("read_time", Timestamp.FromDateTimeOffset(DateTimeOffset.UtcNow.AddDays(1))))),
        [ErrorReason.RevisionUnknown] = (StatusCode.OutOfRange, service => Sources(service).GetAsync(Wire.AirForce, ("read_revision", 1L))),
        [ErrorReason.RecordNotFound] = (StatusCode.NotFound, service => Sources(service).GetAsync("nobody")),
        [ErrorReason.RecordExists] = (StatusCode.AlreadyExists, service => Sources(service).CreateAsync(Wire.Source(Wire.AirForce))),
        [ErrorReason.EtagMismatch] = (StatusCode.Aborted, service => Sources(service).WithdrawAsync(Wire.AirForce, "7", "Stale.")),
        [ErrorReason.RecordWithdrawn] = (StatusCode.FailedPrecondition, WithdrawTwiceAsync),
        [ErrorReason.KnownTimeRefused] = (StatusCode.FailedPrecondition, service =>
            service.ImportAsync(Sample.Text, knownTime: DateTimeOffset.UtcNow.AddDays(1))),
        [ErrorReason.FormatUnknown] = (StatusCode.InvalidArgument, service =>
            service.ImportAsync("x"u8.ToArray(), new ImportOptions { Format = "telex" })),
        [ErrorReason.ImportTooLarge] = (StatusCode.ResourceExhausted, service => service.ImportAsync(new string(' ', (1 << 20) + 1))),
        [ErrorReason.WordsNotFound] = (StatusCode.NotFound, service => service.RedactAsync($"sources/{Wire.AirForce}", "never said")),
        [ErrorReason.AlreadyRedacted] = (StatusCode.AlreadyExists, RedactTwiceAsync),
        [ErrorReason.StorageUnavailable] = (StatusCode.Unavailable, WriteWhileAnotherProcessHoldsTheFileAsync),
        [ErrorReason.ShuttingDown] = (StatusCode.Unavailable, WatchUntilTheEndAsync),
        [ErrorReason.Internal] = (StatusCode.Internal, ReadFromATableThatIsGoneAsync),
    };

    public static TheoryData<ErrorReason> Reasons { get; } = [.. Provocations.Keys];

    [Theory, MemberData(nameof(Reasons))]
    public async Task Call_Provoked_IsRefusedForThatReason(ErrorReason reason)
    {
        await using var service = await Subject.StartAsync();
        var (code, provoke) = Provocations[reason];

        var refusal = await Refusal.OfAsync(() => provoke(service));

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
        await using var service = await Subject.StartAsync();
        using (var other = Open(service))
        using (var held = other.BeginTransaction())
            (await Refusal.OfAsync(() => Sources(service).CreateAsync(Wire.Source("a"), "a"))).Is(StatusCode.Unavailable, "STORAGE_UNAVAILABLE");

        var (_, revision) = await Sources(service).CreateAsync(Wire.Source("a"), "a");

        Assert.Equal(1, revision);
    }

    private static RecordCalls Sources(RunningService service) => new(service.Calls, Subject.Kinds["source"]);

    private static async Task SendGarbageAsync(RunningService service)
    {
        var raw = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);
        var method = new Method<byte[], byte[]>(MethodType.Unary, Subject.Kinds["source"].Service.FullName, "GetSource", raw, raw);
        await service.Calls.AsyncUnaryCall(method, null, new CallOptions(), [0xFF, 0xFF, 0xFF]);
    }

    private static async Task ReuseARequestIdAsync(RunningService service)
    {
        await Sources(service).CreateAsync(Wire.Source("a"), "reused");
        await Sources(service).CreateAsync(Wire.Source("b"), "reused");
    }

    private static async Task WithdrawTwiceAsync(RunningService service)
    {
        var (withdrawn, _) = await Sources(service).WithdrawAsync(Wire.AirForce, "0", "Once.");
        await Sources(service).WithdrawAsync(Wire.AirForce, withdrawn.Etag, "Twice.");
    }

    private static async Task RedactTwiceAsync(RunningService service)
    {
        await Sources(service).CreateAsync(Wire.Source("a"));
        await service.RedactAsync("sources/a", "somebody");
        await service.RedactAsync("sources/a", "somebody");
    }

    private static async Task WriteWhileAnotherProcessHoldsTheFileAsync(RunningService service)
    {
        using var other = Open(service);
        using var held = other.BeginTransaction();
        await Sources(service).CreateAsync(Wire.Source("locked-out"));
    }

    private static async Task WatchUntilTheEndAsync(RunningService service)
    {
        using var watch = WatchCall.Open(service);
        await watch.NextAsync();
        var next = watch.NextAsync();
        await service.StopAsync();
        await next;
    }

    private static async Task ReadFromATableThatIsGoneAsync(RunningService service)
    {
        using var other = Open(service);
        using var drop = other.CreateCommand();
        drop.CommandText = "DROP TABLE sources";
        drop.ExecuteNonQuery();
        await Sources(service).GetAsync(Wire.AirForce);
    }

    // As another process would: a connection that the service knows nothing of.
    private static SqliteConnection Open(RunningService service)
    {
        var file = Directory.GetFiles(service.Data, "*.db").Single();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
