using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Tests.Watching;

namespace Sitrep.Tests.Redactions;

/// <summary>What a redaction does to records of every kind. The words differ per test: the disk is looked at whole.</summary>
public sealed class RedactionTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string> Kinds { get; } = [.. Subject.Kinds.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Redact_WordsOfSeveralVersions_AreGoneFromAllAndFromTheDisk(string kind)
    {
        string words = $"Ivan Ivanenko of {kind}";
        (RecordCalls calls, string plural) = Of(kind);
        await Store(calls, kind, "several", $"Told by {words}, twice: {words}.", $"Told by {words}.");
        Assert.True(fixture.Service.HasOnDisk(words));

        RedactResponse redacted = await fixture.Service.Redact($"{plural}/several", words);

        Assert.True(redacted.Erased);
        Assert.False(fixture.Service.HasOnDisk(words));
        Assert.Equal((3, 2), (redacted.Redaction.Places, redacted.Redaction.Versions));
        string mark = redacted.Redaction.Mark;
        Assert.Equal(
            [$"Told by {mark}, twice: {mark}.", $"Told by {mark}.", $"Told by {mark}."],
            (await calls.ListRevisions("several")).Versions.Select(version => KindUnderTest.WordsOf(version.Record)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Redact_Record_IsAVersionThatSaysWhoAndWhy(string kind)
    {
        (RecordCalls calls, string plural) = Of(kind);
        await Store(calls, kind, "history", "Told by Petro Petrenko.");

        RedactResponse redacted = await fixture.Service.Redact($"{plural}/history", "Petro Petrenko");

        Commit made = (await calls.ListRevisions("history")).Versions[^1].Commit;
        Assert.Equal((redacted.Revision, "Desk", "Names a private person."), (made.Revision, made.Author, made.Note));
        Assert.Equal(made, redacted.Redaction.Commit);
        Assert.Equal($"{redacted.Revision}", (await calls.Get("history")).Record.Etag);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Redact_Record_ChangesNothingButTheWords(string kind)
    {
        (RecordCalls calls, string plural) = Of(kind);
        await Store(calls, kind, "rest", "Told by Olena Olenko.");
        IRecord before = (await calls.Get("rest")).Record;

        RedactResponse redacted = await fixture.Service.Redact($"{plural}/rest", "Olena Olenko");

        IRecord after = (await calls.Get("rest")).Record;
        KindUnderTest.Reword(before, $"Told by {redacted.Redaction.Mark}.");
        before.Etag = after.Etag;
        Assert.Equal(before, after);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_WithTheWordsAgain_GetsTheMark(string kind)
    {
        (RecordCalls calls, string plural) = Of(kind);
        await Store(calls, kind, "again", "Told by Danylo Danylenko.");
        string mark = (await fixture.Service.Redact($"{plural}/again", "Danylo Danylenko")).Redaction.Mark;

        IRecord stored = (await calls.Get("again")).Record;
        (IRecord updated, _) = await calls.Update(KindUnderTest.Reword(stored, "Also told by Danylo Danylenko and others."));

        Assert.Equal($"Also told by {mark} and others.", KindUnderTest.WordsOf(updated));
        Assert.False(fixture.Service.HasOnDisk("Danylo Danylenko"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Import_OfTheSameBulletin_ChangesNothing(string kind)
    {
        (RecordCalls calls, string plural) = Of(kind);
        IRecord record = KindUnderTest.Reword(Subject.Kinds[kind].Make("bulletin"), "Told by Taras Tarasenko.");
        string bulletin = ImportCalls.Bulletin("""{"bulletin":1}""", (kind, record));
        await fixture.Service.Import(bulletin);
        string mark = (await fixture.Service.Redact($"{plural}/bulletin", "Taras Tarasenko")).Redaction.Mark;

        ImportAnswer same = await fixture.Service.Import(bulletin);
        ImportAnswer changed = await fixture.Service.Import(ImportCalls.Bulletin(
            """{"bulletin":1}""", (kind, KindUnderTest.Reword(record, "Told by Taras Tarasenko, since withdrawn."))));

        Assert.Equal(Outcome.Unchanged, Assert.Single(same.Rows).Outcome);
        Assert.Equal(Outcome.Revised, Assert.Single(changed.Rows).Outcome);
        Assert.Equal($"Told by {mark}, since withdrawn.", KindUnderTest.WordsOf((await calls.Get("bulletin")).Record));
        Assert.False(fixture.Service.HasOnDisk("Taras Tarasenko"));
    }

    [Fact]
    public async Task Redact_WordsOfAWithdrawal_AreGoneFromItsNoteToo()
    {
        (RecordCalls calls, string plural) = Of("source");
        await Store(calls, "source", "withdrawn", "A page");
        await calls.Withdraw("withdrawn", (await calls.Get("withdrawn")).Record.Etag, "Run by Yurii Yurchenko.");
        Assert.True(fixture.Service.HasOnDisk("Yurii Yurchenko"));

        RedactResponse redacted = await fixture.Service.Redact($"{plural}/withdrawn", "Yurii Yurchenko");

        Assert.False(fixture.Service.HasOnDisk("Yurii Yurchenko"));
        VersionRead withdrawal = (await calls.ListRevisions("withdrawn")).Versions[1];
        Assert.Equal($"Run by {redacted.Redaction.Mark}.", withdrawal.Commit.Note);
        Assert.Equal($"Run by {redacted.Redaction.Mark}.", withdrawal.Record.WithdrawnReason);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Write_WhoseNoteHasTheWords_GetsTheMark(string kind)
    {
        string words = $"Halyna Halenko of {kind}";
        (RecordCalls calls, string plural) = Of(kind);
        await Store(calls, kind, "noted", $"Told by {words}.");
        string mark = (await fixture.Service.Redact($"{plural}/noted", words)).Redaction.Mark;

        IRecord stored = (await calls.Get("noted")).Record;
        stored.Etag = "";
        await fixture.Service.Import(ImportCalls.Bulletin(
            $$"""{"bulletin":1,"note":"After a call by {{words}}."}""", (kind, KindUnderTest.Reword(stored, "Told by others."))));
        await calls.Withdraw("noted", (await calls.Get("noted")).Record.Etag, $"As {words} asked.");

        Assert.Equal(
            [$"After a call by {mark}.", $"As {mark} asked."],
            (await calls.ListRevisions("noted")).Versions.TakeLast(2).Select(version => version.Commit.Note));
        Assert.False(fixture.Service.HasOnDisk(words));
    }

    [Fact]
    public async Task Redact_SentTwice_HasOneEffectAndOneAnswer()
    {
        (RecordCalls calls, string plural) = Of("source");
        await Store(calls, "source", "retried", "Told by Bohdan Bohdanenko.");
        RedactRequest request = RedactionCalls.Request($"{plural}/retried", "Bohdan Bohdanenko", "redact-retried");

        RedactResponse first = await fixture.Service.Redact(request);
        RedactResponse second = await fixture.Service.Redact(request);

        Assert.Equal(first, second);
        Assert.Equal(2, (await calls.ListRevisions("retried")).Versions.Count);
        request.Words = "Bohdan";
        (await Refusal.Of(() => fixture.Service.Redact(request))).Is(StatusCode.InvalidArgument, "REQUEST_ID_REUSED");
    }

    [Fact]
    public async Task Redact_TheSameWordsAgain_ProvesWhatTheMarkStandsFor()
    {
        (RecordCalls calls, string plural) = Of("source");
        await Store(calls, "source", "proof", "Told by Ihor Ihorenko.");
        RedactResponse redacted = await fixture.Service.Redact($"{plural}/proof", "Ihor Ihorenko");

        Refusal refusal = await Refusal.Of(() => fixture.Service.Redact($"{plural}/proof", "Ihor Ihorenko"));

        refusal.Is(StatusCode.AlreadyExists, "ALREADY_REDACTED");
        Assert.Equal((redacted.Redaction.Mark, $"{redacted.Revision}"), (refusal.Metadata["mark"], refusal.Metadata["revision"]));
        (await Refusal.Of(() => fixture.Service.Redact($"{plural}/proof", "Ihor Ihorchuk"))).Is(StatusCode.NotFound, "WORDS_NOT_FOUND");
    }

    [Fact]
    public async Task Redact_WordsThatAlsoStandElsewhere_NamesWhereAndLeavesIt()
    {
        (RecordCalls calls, string plural) = Of("source");
        await Store(calls, "source", "here", "Told by Marko Marchenko.");
        await Store(calls, "source", "there", "Told by Marko Marchenko too.");

        RedactResponse redacted = await fixture.Service.Redact($"{plural}/here", "Marko Marchenko");

        Assert.Equal([$"{plural}/there"], redacted.Elsewhere);
        Assert.Equal("Told by Marko Marchenko too.", KindUnderTest.WordsOf((await calls.Get("there")).Record));
    }

    [Fact]
    public async Task Redact_WordsThatStandInTheIdAlone_IsRefusedWithTheField()
    {
        (RecordCalls calls, string plural) = Of("source");
        await Store(calls, "source", "stays-for-ever", "A page");

        Refusal refusal = await Refusal.Of(() => fixture.Service.Redact($"{plural}/stays-for-ever", "stays-for"));

        refusal.Is(StatusCode.NotFound, "WORDS_NOT_FOUND");
        Assert.Equal("id", refusal.Metadata["keptFields"]);
    }

    [Fact]
    public async Task Redact_EverythingWrong_NamesEveryFieldAndNoWords()
    {
        RedactRequest request = new() { Record = "rumours/1", Words = "ab", Reason = "", Author = "", RequestId = "" };

        Refusal refusal = await Refusal.Of(() => fixture.Service.Redact(request));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["record", "words", "reason", "author", "requestId"], refusal.Fields);
    }

    [Fact]
    public async Task Redact_WordsInReasonAuthorOrRequestId_IsRefusedWithoutThem()
    {
        RedactRequest request = RedactionCalls.Request("sources/anything", "Secret Name");
        (request.Reason, request.Author, request.RequestId) = ("It has SECRET NAME in it.", "Secret Name", "Secret Name");

        Refusal refusal = await Refusal.Of(() => fixture.Service.Redact(request));

        Assert.Equal(["reason", "author", "requestId"], refusal.Fields);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Redact_UnknownRecord_IsNotFound() =>
        (await Refusal.Of(() => fixture.Service.Redact("sources/nobody", "whatever"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");

    [Fact]
    public async Task ListRedactions_OfOneRecord_ComesInPagesOfOneRevision()
    {
        (RecordCalls calls, string plural) = Of("source");
        await Store(calls, "source", "listed", "Told by Anna Annenko and by Vira Virenko.");
        RedactResponse first = await fixture.Service.Redact($"{plural}/listed", "Anna Annenko");
        RedactResponse second = await fixture.Service.Redact($"{plural}/listed", "Vira Virenko");

        ListRedactionsResponse page = await fixture.Service.ListRedactions(new() { Record = $"{plural}/listed", PageSize = 1 });
        ListRedactionsResponse rest = await fixture.Service.ListRedactions(
            new() { Record = $"{plural}/listed", PageSize = 1, PageToken = page.NextPageToken });
        ListRedactionsResponse before = await fixture.Service.ListRedactions(new() { Record = $"{plural}/listed", ReadRevision = first.Revision });

        Assert.Equal([first.Redaction], page.Redactions);
        Assert.Equal([second.Redaction], rest.Redactions);
        Assert.Equal(("", page.Revision), (rest.NextPageToken, rest.Revision));
        Assert.Equal([first.Redaction], before.Redactions);
    }

    [Fact]
    public async Task Watch_Redaction_TellsOfTheRecordWithItsMark()
    {
        (RecordCalls calls, string plural) = Of("source");
        await Store(calls, "source", "watched", "Told by Lev Levchenko.");

        RedactResponse redacted = await fixture.Service.Redact($"{plural}/watched", "Lev Levchenko");
        using WatchCall watch = WatchCall.Open(fixture.Service, redacted.Revision - 1);
        IReadOnlyList<Watched> heard = await watch.UpTo(redacted.Revision);

        Assert.Contains(heard, message => message.Record?.Id == "watched" && KindUnderTest.WordsOf(message.Record) == $"Told by {redacted.Redaction.Mark}.");
    }

    private (RecordCalls Calls, string Plural) Of(string kind) =>
        (new RecordCalls(fixture.Service.Calls, Subject.Kinds[kind]), Subject.Kinds[kind].Plural);

    private static async Task Store(RecordCalls calls, string kind, string id, params string[] words)
    {
        (IRecord stored, _) = await calls.Create(KindUnderTest.Reword(Subject.Kinds[kind].Make(id), words[0]));
        foreach (string next in words[1..])
            (stored, _) = await calls.Update(KindUnderTest.Reword(stored, next));
    }
}
