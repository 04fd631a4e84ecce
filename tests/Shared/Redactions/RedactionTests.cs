using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Redactions;

/// <summary>What a redaction does to records of every kind. The words differ per test: the disk is looked at whole.</summary>
public sealed class RedactionTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    public static TheoryData<string> Kinds { get; } = [.. Subject.Kinds.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Redact_WordsOfSeveralVersions_AreGoneFromAllAndFromTheDisk(string kind)
    {
        var words = $"Ivan Ivanenko of {kind}";
        var (calls, plural) = Of(kind);
        await StoreAsync(calls, kind, "several", $"Told by {words}, twice: {words}.", $"Told by {words}.");
        Assert.True(fixture.Service.HasOnDisk(words));

        var redacted = await fixture.Service.RedactAsync($"{plural}/several", words);

        Assert.True(redacted.Erased);
        Assert.False(fixture.Service.HasOnDisk(words));
        Assert.Equal((3, 2), (redacted.Redaction.Places, redacted.Redaction.Versions));
        var mark = redacted.Redaction.Mark;
        Assert.Equal(
            [$"Told by {mark}, twice: {mark}.", $"Told by {mark}.", $"Told by {mark}."],
            (await calls.ListRevisionsAsync("several")).Versions.Select(version => KindUnderTest.WordsOf(version.Record)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Redact_Record_IsAVersionThatSaysWhoAndWhy(string kind)
    {
        var (calls, plural) = Of(kind);
        await StoreAsync(calls, kind, "history", "Told by Petro Petrenko.");

        var redacted = await fixture.Service.RedactAsync($"{plural}/history", "Petro Petrenko");

        var made = (await calls.ListRevisionsAsync("history")).Versions[^1].Commit;
        Assert.Equal((redacted.Revision, "Desk", "Names a private person."), (made.Revision, made.Author, made.Note));
        Assert.Equal(made, redacted.Redaction.Commit);
        Assert.Equal($"{redacted.Revision}", (await calls.GetAsync("history")).Record.Etag);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Redact_Record_ChangesNothingButTheWords(string kind)
    {
        var (calls, plural) = Of(kind);
        await StoreAsync(calls, kind, "rest", "Told by Olena Olenko.");
        var before = (await calls.GetAsync("rest")).Record;

        var redacted = await fixture.Service.RedactAsync($"{plural}/rest", "Olena Olenko");

        var after = (await calls.GetAsync("rest")).Record;
        KindUnderTest.Reword(before, $"Told by {redacted.Redaction.Mark}.");
        before.Etag = after.Etag;
        Assert.Equal(before, after);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Update_WithTheWordsAgain_GetsTheMark(string kind)
    {
        var (calls, plural) = Of(kind);
        await StoreAsync(calls, kind, "again", "Told by Danylo Danylenko.");
        var mark = (await fixture.Service.RedactAsync($"{plural}/again", "Danylo Danylenko")).Redaction.Mark;

        var stored = (await calls.GetAsync("again")).Record;
        var (updated, _) = await calls.UpdateAsync(KindUnderTest.Reword(stored, "Also told by Danylo Danylenko and others."));

        Assert.Equal($"Also told by {mark} and others.", KindUnderTest.WordsOf(updated));
        Assert.False(fixture.Service.HasOnDisk("Danylo Danylenko"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Import_OfTheSameBulletin_ChangesNothing(string kind)
    {
        var (calls, plural) = Of(kind);
        var record = KindUnderTest.Reword(Subject.Kinds[kind].Make("bulletin"), "Told by Taras Tarasenko.");
        var bulletin = ImportCalls.Bulletin("""{"bulletin":1}""", (kind, record));
        await fixture.Service.ImportAsync(bulletin);
        var mark = (await fixture.Service.RedactAsync($"{plural}/bulletin", "Taras Tarasenko")).Redaction.Mark;

        var same = await fixture.Service.ImportAsync(bulletin);
        var changed = await fixture.Service.ImportAsync(ImportCalls.Bulletin(
            """{"bulletin":1}""", (kind, KindUnderTest.Reword(record, "Told by Taras Tarasenko, since withdrawn."))));

        Assert.Equal(Outcome.Unchanged, Assert.Single(same.Rows).Outcome);
        Assert.Equal(Outcome.Revised, Assert.Single(changed.Rows).Outcome);
        Assert.Equal($"Told by {mark}, since withdrawn.", KindUnderTest.WordsOf((await calls.GetAsync("bulletin")).Record));
        Assert.False(fixture.Service.HasOnDisk("Taras Tarasenko"));
    }

    [Fact]
    public async Task Redact_WordsOfAWithdrawal_AreGoneFromItsNoteToo()
    {
        var (calls, plural) = Of("source");
        await StoreAsync(calls, "source", "withdrawn", "A page");
        await calls.WithdrawAsync("withdrawn", (await calls.GetAsync("withdrawn")).Record.Etag, "Run by Yurii Yurchenko.");
        Assert.True(fixture.Service.HasOnDisk("Yurii Yurchenko"));

        var redacted = await fixture.Service.RedactAsync($"{plural}/withdrawn", "Yurii Yurchenko");

        Assert.False(fixture.Service.HasOnDisk("Yurii Yurchenko"));
        var withdrawal = (await calls.ListRevisionsAsync("withdrawn")).Versions[1];
        Assert.Equal($"Run by {redacted.Redaction.Mark}.", withdrawal.Commit.Note);
        Assert.Equal($"Run by {redacted.Redaction.Mark}.", withdrawal.Record.WithdrawnReason);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Write_WhoseNoteHasTheWords_GetsTheMark(string kind)
    {
        var words = $"Halyna Halenko of {kind}";
        var (calls, plural) = Of(kind);
        await StoreAsync(calls, kind, "noted", $"Told by {words}.");
        var mark = (await fixture.Service.RedactAsync($"{plural}/noted", words)).Redaction.Mark;

        var stored = (await calls.GetAsync("noted")).Record;
        stored.Etag = "";
        await fixture.Service.ImportAsync(ImportCalls.Bulletin(
            $$"""{"bulletin":1,"note":"After a call by {{words}}."}""", (kind, KindUnderTest.Reword(stored, "Told by others."))));
        await calls.WithdrawAsync("noted", (await calls.GetAsync("noted")).Record.Etag, $"As {words} asked.");

        Assert.Equal(
            [$"After a call by {mark}.", $"As {mark} asked."],
            (await calls.ListRevisionsAsync("noted")).Versions.TakeLast(2).Select(version => version.Commit.Note));
        Assert.False(fixture.Service.HasOnDisk(words));
    }

    [Fact]
    public async Task Redact_SentTwice_HasOneEffectAndOneAnswer()
    {
        var (calls, plural) = Of("source");
        await StoreAsync(calls, "source", "retried", "Told by Bohdan Bohdanenko.");
        var request = RedactionCalls.Request($"{plural}/retried", "Bohdan Bohdanenko", "redact-retried");

        var first = await fixture.Service.RedactAsync(request);
        var second = await fixture.Service.RedactAsync(request);

        Assert.Equal(first, second);
        Assert.Equal(2, (await calls.ListRevisionsAsync("retried")).Versions.Count);
        request.Words = "Bohdan";
        (await Refusal.OfAsync(() => fixture.Service.RedactAsync(request))).Is(StatusCode.InvalidArgument, "REQUEST_ID_REUSED");
    }

    [Fact]
    public async Task Redact_TheSameWordsAgain_ProvesWhatTheMarkStandsFor()
    {
        var (calls, plural) = Of("source");
        await StoreAsync(calls, "source", "proof", "Told by Ihor Ihorenko.");
        var redacted = await fixture.Service.RedactAsync($"{plural}/proof", "Ihor Ihorenko");

        var refusal = await Refusal.OfAsync(() => fixture.Service.RedactAsync($"{plural}/proof", "Ihor Ihorenko"));

        refusal.Is(StatusCode.AlreadyExists, "ALREADY_REDACTED");
        Assert.Equal((redacted.Redaction.Mark, $"{redacted.Revision}"), (refusal.Metadata["mark"], refusal.Metadata["revision"]));
        (await Refusal.OfAsync(() => fixture.Service.RedactAsync($"{plural}/proof", "Ihor Ihorchuk"))).Is(StatusCode.NotFound, "WORDS_NOT_FOUND");
    }

    [Fact]
    public async Task Redact_WordsThatAlsoStandElsewhere_NamesWhereAndLeavesIt()
    {
        var (calls, plural) = Of("source");
        await StoreAsync(calls, "source", "here", "Told by Marko Marchenko.");
        await StoreAsync(calls, "source", "there", "Told by Marko Marchenko too.");

        var redacted = await fixture.Service.RedactAsync($"{plural}/here", "Marko Marchenko");

        Assert.Equal([$"{plural}/there"], redacted.Elsewhere);
        Assert.Equal("Told by Marko Marchenko too.", KindUnderTest.WordsOf((await calls.GetAsync("there")).Record));
    }

    [Fact]
    public async Task Redact_WordsThatStandInTheIdAlone_IsRefusedWithTheField()
    {
        var (calls, plural) = Of("source");
        await StoreAsync(calls, "source", "stays-for-ever", "A page");

        var refusal = await Refusal.OfAsync(() => fixture.Service.RedactAsync($"{plural}/stays-for-ever", "stays-for"));

        refusal.Is(StatusCode.NotFound, "WORDS_NOT_FOUND");
        Assert.Equal("id", refusal.Metadata["keptFields"]);
    }

    [Fact]
    public async Task Redact_EverythingWrong_NamesEveryFieldAndNoWords()
    {
        var request = new RedactRequest() { Record = "rumours/1", Words = "ab", Reason = "", Author = "", RequestId = "" };

        var refusal = await Refusal.OfAsync(() => fixture.Service.RedactAsync(request));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["record", "words", "reason", "author", "requestId"], refusal.Fields);
    }

    [Fact]
    public async Task Redact_WordsInReasonAuthorOrRequestId_IsRefusedWithoutThem()
    {
        var request = RedactionCalls.Request("sources/anything", "Secret Name");
        (request.Reason, request.Author, request.RequestId) = ("It has SECRET NAME in it.", "Secret Name", "Secret Name");

        var refusal = await Refusal.OfAsync(() => fixture.Service.RedactAsync(request));

        Assert.Equal(["reason", "author", "requestId"], refusal.Fields);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Redact_UnknownRecord_IsNotFound() =>
        (await Refusal.OfAsync(() => fixture.Service.RedactAsync("sources/nobody", "whatever"))).Is(StatusCode.NotFound, "RECORD_NOT_FOUND");

    [Fact]
    public async Task ListRedactions_OfOneRecord_ComesInPagesOfOneRevision()
    {
        var (calls, plural) = Of("source");
        await StoreAsync(calls, "source", "listed", "Told by Anna Annenko and by Vira Virenko.");
        var first = await fixture.Service.RedactAsync($"{plural}/listed", "Anna Annenko");
        var second = await fixture.Service.RedactAsync($"{plural}/listed", "Vira Virenko");

        var page = await fixture.Service.ListRedactionsAsync(new() { Record = $"{plural}/listed", PageSize = 1 });
        var rest = await fixture.Service.ListRedactionsAsync(
            new() { Record = $"{plural}/listed", PageSize = 1, PageToken = page.NextPageToken });
        var before = await fixture.Service.ListRedactionsAsync(new() { Record = $"{plural}/listed", ReadRevision = first.Revision });

        Assert.Equal([first.Redaction], page.Redactions);
        Assert.Equal([second.Redaction], rest.Redactions);
        Assert.Equal(("", page.Revision), (rest.NextPageToken, rest.Revision));
        Assert.Equal([first.Redaction], before.Redactions);
    }

    [Fact]
    public async Task Watch_Redaction_TellsOfTheRecordWithItsMark()
    {
        var (calls, plural) = Of("source");
        await StoreAsync(calls, "source", "watched", "Told by Lev Levchenko.");

        var redacted = await fixture.Service.RedactAsync($"{plural}/watched", "Lev Levchenko");
        using var watch = WatchCall.Open(fixture.Service, redacted.Revision - 1);
        var heard = await watch.UpToAsync(redacted.Revision);

        Assert.Contains(heard, message => message.Record?.Id == "watched"
            && KindUnderTest.WordsOf(message.Record) == $"Told by {redacted.Redaction.Mark}.");
    }

    private (RecordCalls Calls, string Plural) Of(string kind) =>
        (new RecordCalls(fixture.Service.Calls, Subject.Kinds[kind]), Subject.Kinds[kind].Plural);

    private static async Task StoreAsync(RecordCalls calls, string kind, string id, params string[] words)
    {
        var (stored, _) = await calls.CreateAsync(KindUnderTest.Reword(Subject.Kinds[kind].Make(id), words[0]));
        foreach (var next in words[1..])
            (stored, _) = await calls.UpdateAsync(KindUnderTest.Reword(stored, next));
    }
}
