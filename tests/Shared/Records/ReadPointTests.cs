using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Records;

public sealed class ReadPointTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Sources => new(fixture.Service.Calls, Subject.Kinds["source"]);

    [Fact]
    public async Task Get_RevisionBeforeItsCreation_IsNotFound()
    {
        (_, long revision) = await Sources.Create(Said.Source("young"));

        (await Refusal.Of(() => Sources.Get("young", ("read_revision", revision - 1)))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Get_RevisionBeyondTheNewest_NamesBoth()
    {
        (_, long newest) = await Sources.Create(Said.Source("newest"));

        Refusal refusal = await Refusal.Of(() => Sources.Get("newest", ("read_revision", newest + 1_000)));

        refusal.Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");
        Assert.Equal($"{newest + 1_000}", refusal.Metadata["revision"]);
        Assert.True(long.Parse(refusal.Metadata["newest"], null) >= newest);
    }

    [Fact]
    public async Task Get_NegativeRevision_IsOutOfRange() =>
        (await Refusal.Of(() => Sources.Get(Said.AirForce, ("read_revision", -1L)))).Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");

    [Fact]
    public async Task Get_RevisionZero_IsTheDatabaseAsShipped() =>
        Assert.Equal("0", (await Sources.Get(Said.AirForce, ("read_revision", 0L))).Record.Etag);

    [Fact]
    public async Task Get_TimeBetweenTwoVersions_GivesTheFirst()
    {
        (IRecord first, _) = await Sources.Create(Said.Source("aged"));
        (IRecord second, _) = await Sources.Update(KindUnderTest.Reword(first.Copy(), "Later"));
        IReadOnlyList<VersionRead> versions = (await Sources.ListRevisions("aged")).Versions;
        Timestamp known = versions[0].Commit.KnownTime;

        // Two commits may share a microsecond: then the later of them is what was known.
        IRecord expected = known.Equals(versions[1].Commit.KnownTime) ? second : first;
        Assert.Equal(expected, (await Sources.Get("aged", ("read_time", known))).Record);
    }

    [Fact]
    public async Task Get_TimeBeforeAnythingWasKnown_GivesTheRegisterAsShipped()
    {
        await Sources.Create(Said.Source("later"));

        (await Refusal.Of(() => Sources.Get("later", ("read_time", Past)))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
        Assert.Equal(0, (await Sources.Get(Said.AirForce, ("read_time", Past))).Revision);
    }

    [Fact]
    public async Task Get_TimeInTheFuture_NamesBothTimes()
    {
        Refusal refusal = await Refusal.Of(() => Sources.Get(Said.AirForce, ("read_time", new Timestamp { Seconds = 7_258_118_400 })));

        refusal.Is(StatusCode.InvalidArgument, "READ_TIME_IN_FUTURE");
        Assert.Equal("2200-01-01T00:00:00Z", refusal.Metadata["readTime"]);
        Assert.Contains("now", refusal.Metadata.Keys);
    }

    [Fact]
    public async Task Get_RevisionAndTime_IsRefused()
    {
        Refusal refusal = await Refusal.Of(() => Sources.Get(Said.AirForce, ("read_revision", 0L), ("read_time", Past)));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["readTime"], refusal.Fields);
    }

    [Fact]
    public async Task Get_TimeThatIsNone_IsRefused()
    {
        Refusal refusal = await Refusal.Of(() => Sources.Get(Said.AirForce, ("read_time", new Timestamp { Seconds = long.MaxValue })));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["readTime"], refusal.Fields);
    }

    [Fact]
    public async Task List_EarlierRevision_GivesTheListOfThen()
    {
        (_, long before) = await Sources.Create(Said.Source("list-first"));
        await Sources.Create(Said.Source("list-second"));

        (IReadOnlyList<IRecord> then, _, long revision) = await Sources.List(("page_size", 500), ("read_revision", before));

        Assert.Equal(before, revision);
        Assert.Contains(then, record => record.Id == "list-first");
        Assert.DoesNotContain(then, record => record.Id == "list-second");
    }

    [Fact]
    public async Task Register_AsShipped_KnowsWhoSpeaksForWhom()
    {
        (IRecord record, _) = await Sources.Get(Said.AirForce, ("read_revision", 0L));

        Source airForce = Assert.IsType<Source>(record);
        Assert.Equal(("UKR", Reliability.F), (airForce.Party, airForce.Reliability));
        Assert.Contains("attack", airForce.PrimaryFor);
    }

    // Before this platform, after the epoch.
    private static Timestamp Past => new() { Seconds = 946_684_800 };
}
