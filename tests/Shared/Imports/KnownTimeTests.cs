using System.Globalization;
using Grpc.Core;
using Sitrep.Contracts;

namespace Sitrep.Tests.Imports;

public sealed class KnownTimeTests
{
    private static readonly DateTimeOffset First = new(2025, 11, 16, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Import_OlderThanTheNewest_NamesBothTimesAndWritesNothing()
    {
        await using RunningService service = await Subject.Start();
        await service.Import(Bulletin("first"), knownTime: First);

        Refusal refusal = await Refusal.Of(() => service.Import(Bulletin("second"), knownTime: First.AddSeconds(-1)));

        refusal.Is(StatusCode.FailedPrecondition, "KNOWN_TIME_REFUSED");
        Assert.Equal(
            ("2025-11-16T11:59:59Z", "2025-11-16T12:00:00Z"),
            (refusal.Metadata["knownTime"], refusal.Metadata["newest"]));
        Assert.Contains("--no-sample", refusal.Message, StringComparison.Ordinal);
        (await Refusal.Of(() => Sources(service).Get("second"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Import_InTheFuture_NamesBothTimes()
    {
        await using RunningService service = await Subject.Start();
        DateTimeOffset future = DateTimeOffset.UtcNow.AddDays(1);

        Refusal refusal = await Refusal.Of(() => service.Import(Bulletin("early"), knownTime: future));

        refusal.Is(StatusCode.FailedPrecondition, "KNOWN_TIME_REFUSED");
        Assert.True(Time(refusal.Metadata["knownTime"]) > Time(refusal.Metadata["now"]));
    }

    [Fact]
    public async Task Import_TimeInTheOptions_GoesBeforeTheHeaders()
    {
        await using RunningService service = await Subject.Start();

        await service.Import(Bulletin("told", "2025-01-01T00:00:00Z"), knownTime: First);

        Assert.Equal(First, await KnownTimeOf(service, "told"));
    }

    [Fact]
    public async Task Import_HeaderWithAnOffset_IsThatInstant()
    {
        await using RunningService service = await Subject.Start();

        await service.Import(Bulletin("offset", "2025-11-16T14:00:00+02:00"));

        Assert.Equal(First, await KnownTimeOf(service, "offset"));
    }

    [Fact]
    public async Task Import_NoTimeAtAll_IsKnownFromNowOn()
    {
        await using RunningService service = await Subject.Start();
        DateTimeOffset before = DateTimeOffset.UtcNow;

        await service.Import(Bulletin("now"));

        Assert.InRange(await KnownTimeOf(service, "now"), before.AddMilliseconds(-1), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Get_KnownTimeBetweenImports_GivesWhatWasKnownThen()
    {
        await using RunningService service = await Subject.Start();
        await service.Import(Bulletin("first"), knownTime: First);
        await service.Import(Bulletin("second"), knownTime: First.AddDays(1));
        var between = ("read_time", (object)Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(First.AddHours(5)));

        Assert.Equal(1, (await Sources(service).Get("first", between)).Revision);
        (await Refusal.Of(() => Sources(service).Get("second", between))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    private static string Bulletin(string id, string? knownTime = null)
    {
        string header = knownTime is null ? """{"bulletin":1}""" : $$"""{"bulletin":1,"knownTime":"{{knownTime}}"}""";
        return ImportCalls.Bulletin(header, ("source", (IRecord)Said.Source(id)));
    }

    private static async Task<DateTimeOffset> KnownTimeOf(RunningService service, string id) =>
        (await Sources(service).ListRevisions(id)).Versions[0].Commit.KnownTime.ToDateTimeOffset();

    private static RecordCalls Sources(RunningService service) => new(service.Calls, Subject.Kinds["source"]);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
