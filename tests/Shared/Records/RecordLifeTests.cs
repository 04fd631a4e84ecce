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
        var (calls, record) = Of(kind, "created");

        var (created, revision) = await calls.CreateAsync(record);
        var (read, readAt) = await calls.GetAsync("created");

        Assert.Equal(revision.ToString(CultureInfo.InvariantCulture), created.Etag);
        Assert.Equal(created, read);
        Assert.True(readAt >= revision);
        read.Etag = "";
        Assert.Equal(record, read);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Create_IdTaken_IsRefused(string kind)
    {
        var (calls, record) = Of(kind, "taken");
        await calls.CreateAsync(record);

        var refusal = await Refusal.OfAsync(() => calls.CreateAsync(record));

        refusal.Is(StatusCode.AlreadyExists, "RECORD_EXISTS");
        Assert.Equal((kind, "taken"), (refusal.Metadata["kind"], refusal.Metadata["id"]));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Get_UnknownId_IsNotFound(string kind)
    {
        var (calls, _) = Of(kind, "nobody");

        var refusal = await Refusal.OfAsync(() => calls.GetAsync("nobody"));

        refusal.Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
        Assert.Equal((kind, "nobody"), (refusal.Metadata["kind"], refusal.Metadata["id"]));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_EtagRead_ReplacesAndKeepsTheOldVersion(string kind)
    {
        var (calls, record) = Of(kind, "updated");
        var (first, madeAt) = await calls.CreateAsync(record);

        var (second, changedAt) = await calls.UpdateAsync(KindUnderTest.Reword(first.Copy(), "said anew"));

        Assert.True(changedAt > madeAt);
        Assert.NotEqual(first.Etag, second.Etag);
        Assert.Equal(second, (await calls.GetAsync("updated")).Record);
        Assert.Equal(first, (await calls.GetAsync("updated", ("read_revision", madeAt))).Record);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_SameWords_MakesNoRevision(string kind)
    {
        var (calls, record) = Of(kind, "repeated");
        var (first, _) = await calls.CreateAsync(record);

        var (second, _) = await calls.UpdateAsync(first.Copy());

        Assert.Equal(first, second);
        Assert.Single((await calls.ListRevisionsAsync("repeated")).Versions);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_StaleEtag_IsAbortedWithTheNewOne(string kind)
    {
        var (calls, record) = Of(kind, "stale");
        var (first, _) = await calls.CreateAsync(record);
        var (second, _) = await calls.UpdateAsync(KindUnderTest.Reword(first.Copy(), "said by another"));

        var refusal = await Refusal.OfAsync(() => calls.UpdateAsync(KindUnderTest.Reword(first.Copy(), "said too late")));

        refusal.Is(StatusCode.Aborted, "ETAG_MISMATCH");
        Assert.Equal(second.Etag, refusal.Metadata["etag"]);
        Assert.Equal(second, (await calls.GetAsync("stale")).Record);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_UnknownId_IsNotFound(string kind)
    {
        var (calls, record) = Of(kind, "never-made");
        record.Etag = "1";

        (await Refusal.OfAsync(() => calls.UpdateAsync(record))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Withdraw_Record_StaysReadableAndLeavesTheLists(string kind)
    {
        var (calls, record) = Of(kind, "withdrawn");
        var (first, _) = await calls.CreateAsync(record);

        var (withdrawn, _) = await calls.WithdrawAsync("withdrawn", first.Etag, "It was another night.");

        Assert.Equal("It was another night.", withdrawn.WithdrawnReason);
        Assert.Equal(withdrawn, (await calls.GetAsync("withdrawn")).Record);
        Assert.DoesNotContain("withdrawn", await IdsOfAsync(calls));
        Assert.Contains("withdrawn", await IdsOfAsync(calls, ("show_withdrawn", true)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Withdraw_StaleEtag_IsAborted(string kind)
    {
        var (calls, record) = Of(kind, "withdrawn-stale");
        var (first, _) = await calls.CreateAsync(record);
        await calls.UpdateAsync(KindUnderTest.Reword(first.Copy(), "said by another"));

        (await Refusal.OfAsync(() => calls.WithdrawAsync("withdrawn-stale", first.Etag, "Too late."))).Is(StatusCode.Aborted, "ETAG_MISMATCH");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Withdrawn_Record_TakesNoChange(string kind)
    {
        var (calls, record) = Of(kind, "closed");
        var (first, _) = await calls.CreateAsync(record);
        var (withdrawn, _) = await calls.WithdrawAsync("closed", first.Etag, "It was another night.");
        var change = KindUnderTest.Reword(withdrawn.Copy(), "said anew");
        change.WithdrawnReason = "";

        (await Refusal.OfAsync(() => calls.UpdateAsync(change))).Is(StatusCode.FailedPrecondition, "RECORD_WITHDRAWN");
        (await Refusal.OfAsync(() => calls.WithdrawAsync("closed", withdrawn.Etag, "Twice."))).Is(StatusCode.FailedPrecondition, "RECORD_WITHDRAWN");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ListRevisions_ChangedAndWithdrawn_TellsEachVersionWithItsWrite(string kind)
    {
        var (calls, record) = Of(kind, "storied");
        var (first, madeAt) = await calls.CreateAsync(record, author: "desk", note: "for a test");
        var (second, changedAt) = await calls.UpdateAsync(KindUnderTest.Reword(first.Copy(), "said anew"));
        var (third, withdrawnAt) = await calls.WithdrawAsync("storied", second.Etag, "It was another night.");

        var (versions, next) = await calls.ListRevisionsAsync("storied");

        Assert.Equal([first, second, third], versions.Select(version => version.Record));
        Assert.Equal([madeAt, changedAt, withdrawnAt], versions.Select(version => version.Commit.Revision));
        Assert.Equal(("desk", "for a test"), (versions[0].Commit.Author, versions[0].Commit.Note));
        Assert.Equal("It was another night.", versions[2].Commit.Note);
        Assert.Empty(next);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ListRevisions_InPages_GivesEachVersionOnce(string kind)
    {
        var (calls, record) = Of(kind, "paged");
        var (version, _) = await calls.CreateAsync(record);
        for (var i = 0; i < 4; i++)
            (version, _) = await calls.UpdateAsync(KindUnderTest.Reword(version.Copy(), $"said {i}"));

        List<VersionRead> paged = [];
        var token = "";
        do
        {
            (var page, token) = await calls.ListRevisionsAsync("paged", pageSize: 2, token);
            paged.AddRange(page);
        }
        while (token.Length > 0);

        Assert.Equal(5, paged.Count);
        Assert.Equal((await calls.ListRevisionsAsync("paged")).Versions, paged);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ListRevisions_UnknownId_IsNotFound(string kind) =>
        (await Refusal.OfAsync(() => Of(kind, "unknown").Calls.ListRevisionsAsync("unknown"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");

    private (RecordCalls Calls, IRecord Record) Of(string kind, string id) =>
        (new RecordCalls(fixture.Service.Calls, Subject.Kinds[kind]), Subject.Kinds[kind].Make(id));

    private static async Task<IEnumerable<string>> IdsOfAsync(RecordCalls calls, params (string, object)[] fields) =>
        (await calls.ListAsync([("page_size", 500), .. fields])).Records.Select(record => record.Id);
}
