using System.Globalization;
using Grpc.Core;
using Sitrep.Contracts;

namespace Sitrep.Tests.Records;

/// <summary>What every record kind does from its creation to its withdrawal.</summary>
public sealed class RecordLifeTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string> Kinds { get; } = [.. Subject.Kinds.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Create_NewRecord_IsReadBackWithItsRevisionAsEtag(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "created");

        (IRecord created, long revision) = await calls.Create(record);
        (IRecord read, long readAt) = await calls.Get("created");

        Assert.Equal(revision.ToString(CultureInfo.InvariantCulture), created.Etag);
        Assert.Equal(created, read);
        Assert.True(readAt >= revision);
        read.Etag = "";
        Assert.Equal(record, read);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Create_IdTaken_IsRefused(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "taken");
        await calls.Create(record);

        Refusal refusal = await Refusal.Of(() => calls.Create(record));

        refusal.Is(StatusCode.AlreadyExists, "RECORD_EXISTS");
        Assert.Equal((kind, "taken"), (refusal.Metadata["kind"], refusal.Metadata["id"]));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Get_UnknownId_IsNotFound(string kind)
    {
        (RecordCalls calls, _) = Of(kind, "nobody");

        Refusal refusal = await Refusal.Of(() => calls.Get("nobody"));

        refusal.Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
        Assert.Equal((kind, "nobody"), (refusal.Metadata["kind"], refusal.Metadata["id"]));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_EtagRead_ReplacesAndKeepsTheOldVersion(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "updated");
        (IRecord first, long madeAt) = await calls.Create(record);

        (IRecord second, long changedAt) = await calls.Update(KindUnderTest.Reword(first.Copy(), "said anew"));

        Assert.True(changedAt > madeAt);
        Assert.NotEqual(first.Etag, second.Etag);
        Assert.Equal(second, (await calls.Get("updated")).Record);
        Assert.Equal(first, (await calls.Get("updated", ("read_revision", madeAt))).Record);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_SameWords_MakesNoRevision(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "repeated");
        (IRecord first, _) = await calls.Create(record);

        (IRecord second, _) = await calls.Update(first.Copy());

        Assert.Equal(first, second);
        Assert.Single((await calls.ListRevisions("repeated")).Versions);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_StaleEtag_IsAbortedWithTheNewOne(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "stale");
        (IRecord first, _) = await calls.Create(record);
        (IRecord second, _) = await calls.Update(KindUnderTest.Reword(first.Copy(), "said by another"));

        Refusal refusal = await Refusal.Of(() => calls.Update(KindUnderTest.Reword(first.Copy(), "said too late")));

        refusal.Is(StatusCode.Aborted, "ETAG_MISMATCH");
        Assert.Equal(second.Etag, refusal.Metadata["etag"]);
        Assert.Equal(second, (await calls.Get("stale")).Record);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_UnknownId_IsNotFound(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "never-made");
        record.Etag = "1";

        (await Refusal.Of(() => calls.Update(record))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Withdraw_Record_StaysReadableAndLeavesTheLists(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "withdrawn");
        (IRecord first, _) = await calls.Create(record);

        (IRecord withdrawn, _) = await calls.Withdraw("withdrawn", first.Etag, "It was another night.");

        Assert.Equal("It was another night.", withdrawn.WithdrawnReason);
        Assert.Equal(withdrawn, (await calls.Get("withdrawn")).Record);
        Assert.DoesNotContain("withdrawn", await IdsOf(calls));
        Assert.Contains("withdrawn", await IdsOf(calls, ("show_withdrawn", true)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Withdraw_StaleEtag_IsAborted(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "withdrawn-stale");
        (IRecord first, _) = await calls.Create(record);
        await calls.Update(KindUnderTest.Reword(first.Copy(), "said by another"));

        (await Refusal.Of(() => calls.Withdraw("withdrawn-stale", first.Etag, "Too late."))).Is(StatusCode.Aborted, "ETAG_MISMATCH");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Withdrawn_Record_TakesNoChange(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "closed");
        (IRecord first, _) = await calls.Create(record);
        (IRecord withdrawn, _) = await calls.Withdraw("closed", first.Etag, "It was another night.");
        IRecord change = KindUnderTest.Reword(withdrawn.Copy(), "said anew");
        change.WithdrawnReason = "";

        (await Refusal.Of(() => calls.Update(change))).Is(StatusCode.FailedPrecondition, "RECORD_WITHDRAWN");
        (await Refusal.Of(() => calls.Withdraw("closed", withdrawn.Etag, "Twice."))).Is(StatusCode.FailedPrecondition, "RECORD_WITHDRAWN");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ListRevisions_ChangedAndWithdrawn_TellsEachVersionWithItsWrite(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "storied");
        (IRecord first, long madeAt) = await calls.Create(record, author: "desk", note: "for a test");
        (IRecord second, long changedAt) = await calls.Update(KindUnderTest.Reword(first.Copy(), "said anew"));
        (IRecord third, long withdrawnAt) = await calls.Withdraw("storied", second.Etag, "It was another night.");

        (IReadOnlyList<VersionRead> versions, string next) = await calls.ListRevisions("storied");

        Assert.Equal([first, second, third], versions.Select(version => version.Record));
        Assert.Equal([madeAt, changedAt, withdrawnAt], versions.Select(version => version.Commit.Revision));
        Assert.Equal(("desk", "for a test"), (versions[0].Commit.Author, versions[0].Commit.Note));
        Assert.Equal("It was another night.", versions[2].Commit.Note);
        Assert.Empty(next);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ListRevisions_InPages_GivesEachVersionOnce(string kind)
    {
        (RecordCalls calls, IRecord record) = Of(kind, "paged");
        (IRecord version, _) = await calls.Create(record);
        for (int i = 0; i < 4; i++)
            (version, _) = await calls.Update(KindUnderTest.Reword(version.Copy(), $"said {i}"));

        List<VersionRead> paged = [];
        string token = "";
        do
        {
            (IReadOnlyList<VersionRead> page, token) = await calls.ListRevisions("paged", pageSize: 2, token);
            paged.AddRange(page);
        }
        while (token.Length > 0);

        Assert.Equal(5, paged.Count);
        Assert.Equal((await calls.ListRevisions("paged")).Versions, paged);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ListRevisions_UnknownId_IsNotFound(string kind) =>
        (await Refusal.Of(() => Of(kind, "unknown").Calls.ListRevisions("unknown"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");

    private (RecordCalls Calls, IRecord Record) Of(string kind, string id) =>
        (new RecordCalls(fixture.Service.Calls, Subject.Kinds[kind]), Subject.Kinds[kind].Make(id));

    private static async Task<IEnumerable<string>> IdsOf(RecordCalls calls, params (string, object)[] fields) =>
        (await calls.List([("page_size", 500), .. fields])).Records.Select(record => record.Id);
}
