using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Records;

public sealed class ReadPointTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Sources => new(fixture.Service.Calls, Subject.Kinds["source"]);

    [Fact]
    public async Task Get_RevisionBeforeItsCreation_IsNotFound()
    {
        var (_, revision) = await Sources.CreateAsync(Wire.Source("young"));

        (await Refusal.OfAsync(() => Sources.GetAsync("young", ("read_revision", revision - 1)))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Get_RevisionBeyondTheNewest_NamesBoth()
    {
        var (_, newest) = await Sources.CreateAsync(Wire.Source("newest"));

        var refusal = await Refusal.OfAsync(() => Sources.GetAsync("newest", ("read_revision", newest + 1_000)));

        refusal.Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");
        Assert.Equal($"{newest + 1_000}", refusal.Metadata["revision"]);
        Assert.True(long.Parse(refusal.Metadata["newest"], null) >= newest);
    }

    [Fact]
    public async Task Get_NegativeRevision_IsOutOfRange() =>
        (await Refusal.OfAsync(() => Sources.GetAsync(Wire.AirForce, ("read_revision", -1L)))).Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");

    [Fact]
    public async Task Get_RevisionZero_IsTheDatabaseAsShipped() =>
        Assert.Equal("0", (await Sources.GetAsync(Wire.AirForce, ("read_revision", 0L))).Record.Etag);

    [Fact]
    public async Task Get_TimeBetweenTwoVersions_GivesTheFirst()
    {
        var (first, _) = await Sources.CreateAsync(Wire.Source("aged"));
        var (second, _) = await Sources.UpdateAsync(KindUnderTest.Reword(first.Copy(), "Later"));
        var versions = (await Sources.ListRevisionsAsync("aged")).Versions;
        var known = versions[0].Commit.KnownTime;

        // Two commits may share a microsecond: then the later of them is what was known.
        var expected = known.Equals(versions[1].Commit.KnownTime) ? second : first;
        Assert.Equal(expected, (await Sources.GetAsync("aged", ("read_time", known))).Record);
    }

    [Fact]
    public async Task Get_TimeBeforeAnythingWasKnown_GivesTheRegisterAsShipped()
    {
        await Sources.CreateAsync(Wire.Source("later"));

        (await Refusal.OfAsync(() => Sources.GetAsync("later", ("read_time", Past)))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
        Assert.Equal(0, (await Sources.GetAsync(Wire.AirForce, ("read_time", Past))).Revision);
    }

    [Fact]
    public async Task Get_TimeInTheFuture_NamesBothTimes()
    {
        var refusal = await Refusal.OfAsync(() => Sources.GetAsync(Wire.AirForce, ("read_time", new Timestamp { Seconds = 7_258_118_400 })));

        refusal.Is(StatusCode.InvalidArgument, "READ_TIME_IN_FUTURE");
        Assert.Equal("2200-01-01T00:00:00Z", refusal.Metadata["readTime"]);
        Assert.Contains("now", refusal.Metadata.Keys);
    }

    [Fact]
    public async Task Get_RevisionAndTime_IsRefused()
    {
        var refusal = await Refusal.OfAsync(() => Sources.GetAsync(Wire.AirForce, ("read_revision", 0L), ("read_time", Past)));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["readTime"], refusal.Fields);
    }

    [Fact]
    public async Task Get_TimeThatIsNone_IsRefused()
    {
        var refusal = await Refusal.OfAsync(() => Sources.GetAsync(Wire.AirForce, ("read_time", new Timestamp { Seconds = long.MaxValue })));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["readTime"], refusal.Fields);
    }

    [Fact]
    public async Task List_EarlierRevision_GivesTheListOfThen()
    {
        var (_, before) = await Sources.CreateAsync(Wire.Source("list-first"));
        await Sources.CreateAsync(Wire.Source("list-second"));

        var (then, _, revision) = await Sources.ListAsync(("page_size", 500), ("read_revision", before));

        Assert.Equal(before, revision);
        Assert.Contains(then, record => record.Id == "list-first");
        Assert.DoesNotContain(then, record => record.Id == "list-second");
    }

    [Fact]
    public async Task Register_AsShipped_KnowsWhoSpeaksForWhom()
    {
        var (record, _) = await Sources.GetAsync(Wire.AirForce, ("read_revision", 0L));

        var airForce = Assert.IsType<Source>(record);
        Assert.Equal(("UKR", Reliability.F), (airForce.Party, airForce.Reliability));
        Assert.Contains("attack", airForce.PrimaryFor);
    }

    // Before this platform, after the epoch.
    private static Timestamp Past => new() { Seconds = 946_684_800 };
}
