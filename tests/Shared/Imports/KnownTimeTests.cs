using Grpc.Core;
using Sitrep.Contracts;

namespace Sitrep.Tests.Imports;

public sealed class KnownTimeTests
{
    private static readonly DateTimeOffset First = new(2025, 11, 16, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Import_OlderThanTheNewest_NamesBothTimesAndWritesNothing()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Bulletin("first"), knownTime: First);

        var refusal = await Refusal.OfAsync(() => service.ImportAsync(Bulletin("second"), knownTime: First.AddSeconds(-1)));

        refusal.Is(StatusCode.FailedPrecondition, "KNOWN_TIME_REFUSED");
        Assert.Equal(
            ("2025-11-16T11:59:59Z", "2025-11-16T12:00:00Z"),
            (refusal.Metadata["knownTime"], refusal.Metadata["newest"]));
        Assert.Contains("--no-sample", refusal.Message, StringComparison.Ordinal);
        (await Refusal.OfAsync(() => Sources(service).GetAsync("second"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Import_InTheFuture_NamesBothTimes()
    {
        await using var service = await Subject.StartAsync();
        var future = DateTimeOffset.UtcNow.AddDays(1);

        var refusal = await Refusal.OfAsync(() => service.ImportAsync(Bulletin("early"), knownTime: future));

        refusal.Is(StatusCode.FailedPrecondition, "KNOWN_TIME_REFUSED");
        Assert.True(Time(refusal.Metadata["knownTime"]) > Time(refusal.Metadata["now"]));
    }

    [Fact]
    public async Task Import_TimeInTheOptions_GoesBeforeTheHeaders()
    {
        await using var service = await Subject.StartAsync();

        await service.ImportAsync(Bulletin("told", "2025-01-01T00:00:00Z"), knownTime: First);

        Assert.Equal(First, await KnownTimeOfAsync(service, "told"));
    }

    [Fact]
    public async Task Import_HeaderWithAnOffset_IsThatInstant()
    {
        await using var service = await Subject.StartAsync();

        await service.ImportAsync(Bulletin("offset", "2025-11-16T14:00:00+02:00"));

        Assert.Equal(First, await KnownTimeOfAsync(service, "offset"));
    }

    [Fact]
    public async Task Import_NoTimeAtAll_IsKnownFromNowOn()
    {
        await using var service = await Subject.StartAsync();
        var before = DateTimeOffset.UtcNow;

        await service.ImportAsync(Bulletin("now"));

        Assert.InRange(await KnownTimeOfAsync(service, "now"), before.AddMilliseconds(-1), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Get_KnownTimeBetweenImports_GivesWhatWasKnownThen()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Bulletin("first"), knownTime: First);
        await service.ImportAsync(Bulletin("second"), knownTime: First.AddDays(1));
        var between = ("read_time", (object)Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(First.AddHours(5)));

        Assert.Equal(1, (await Sources(service).GetAsync("first", between)).Revision);
        (await Refusal.OfAsync(() => Sources(service).GetAsync("second", between))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    private static string Bulletin(string id, string? knownTime = null)
    {
        var header = knownTime is null ? """{"bulletin":1}""" : $$"""{"bulletin":1,"knownTime":"{{knownTime}}"}""";
        return ImportCalls.Bulletin(header, ("source", (IRecord)Wire.Source(id)));
    }

    private static async Task<DateTimeOffset> KnownTimeOfAsync(RunningService service, string id) =>
        (await Sources(service).ListRevisionsAsync(id)).Versions[0].Commit.KnownTime.ToDateTimeOffset();

    private static RecordCalls Sources(RunningService service) => new(service.Calls, Subject.Kinds["source"]);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
