using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Imports;

/// <summary>Bulletins with something wrong in them: every fault is named with its line, and nothing is written.</summary>
public sealed class RefusedBulletinTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private const string Header = """{"bulletin":1}""";
    private const string Good = """{"kind":"source","id":"good","name":"Good","sourceKind":"media","scope":"national"}""";

    [Fact]
    public async Task Import_WrongLinesAmongGoodOnes_NamesEachAndWritesNone()
    {
        var answer = await RefusedAsync($$"""
            {{Header}}
            {{Good}}
            {"kind":"source","id":"no/id","name":"","sourceKind":"radio","scope":"national","party":"XXX"}
            not json
            {"kind":"weather","id":"w"}
            {"id":"nameless"}
            [1]
            {"kind":"source","id":"cut","name":"Cut sho
            """);

        Assert.Equal([3, 4, 5, 6, 7, 8], answer.RejectedLines);
        Assert.Equal(["kind"], answer.FaultsOf(5));
        Assert.Equal(["kind"], answer.FaultsOf(6));
        Assert.Equal(Outcome.New, answer.Line(2).Outcome);
    }

    [Fact]
    public async Task Import_LineWithSeveralFaults_NamesThemAll()
    {
        var answer = await RefusedAsync($$"""
            {{Header}}
            {"kind":"source","id":"no/id","name":"","sourceKind":"media","scope":"national","party":"XXX","scopeNotes":["a\u0000b"]}
            """);

        Assert.Equal(["id", "name", "party", "scopeNotes[0]"], answer.FaultsOf(2));
    }

    [Fact]
    public async Task Import_RegisterEntryWithAnEtag_IsRefused_SinceEachServiceCountsItsOwn()
    {
        var answer = await RefusedAsync($$"""
            {{Header}}
            {"kind":"source","id":"held","etag":"7","name":"Held","sourceKind":"media","scope":"national"}
            """);

        Assert.Equal(["etag"], answer.FaultsOf(2));
    }

    [Fact]
    public async Task Import_UnknownMemberAndWrongTypes_AreFaults()
    {
        var answer = await RefusedAsync($$"""
            {{Header}}
            {"kind":"source","id":"typed","name":7,"sourceKind":"radio","scope":"national","colour":"red"}
            """);

        Assert.Equal(["colour", "name", "sourceKind"], answer.FaultsOf(2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_IdThatIsHalfACharacter_IsAFaultOfItsLine()
    {
        var answer = await RefusedAsync($$"""
            {{Header}}
            {"kind":"source","id":"\ud800","name":"Half","sourceKind":"media","scope":"national"}
            {"kind":"\ud800","id":"half-a-kind"}
            """);

        Assert.Equal([2, 3], answer.RejectedLines);
    }

    [Fact]
    public async Task Import_BytesThatAreNotUtf8_AreAFaultOfTheirLine()
    {
        byte[] file = [.. System.Text.Encoding.UTF8.GetBytes($"{Header}\n{{\"kind\":\"source\",\"id\":\""), 0xC3, 0x28, .. "\"}"u8];

        var answer = await fixture.Service.ImportAsync(file, new ImportOptions { Format = "bulletin" });

        Assert.Equal([2], answer.RejectedLines);
        Assert.False(answer.Summary.Published);
    }

    [Fact]
    public async Task Import_SameRecordTwice_NamesTheFirstLine()
    {
        var answer = await RefusedAsync($"{Header}\n{Good}\n{Good}");

        var fault = Assert.Single(answer.Line(3).Faults);
        Assert.Equal("id", fault.Field);
        Assert.Contains("line 2", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SourceThatNobodyKnows_IsAFault()
    {
        var (kind, any) = Subject.Kinds.First(pair => pair.Key != "source");
        var record = any.Make("unknown-source");
        record.Citations.Add(Wire.Citation(source: "nobody"));

        var answer = await RefusedAsync(ImportCalls.Bulletin(Header, (kind, record)));

        Assert.Equal(["source"], answer.FaultsOf(2));
    }

    [Fact]
    public async Task Import_SourceInALaterLine_IsKnown()
    {
        var (kind, any) = Subject.Kinds.First(pair => pair.Key != "source");
        var record = any.Make("later-source");
        record.Citations.Add(Wire.Citation(source: "told-later"));

        var answer = await fixture.Service.ImportAsync(
            ImportCalls.Bulletin(Header, (kind, record), ("source", Wire.Source("told-later"))), dryRun: true);

        Assert.Equal(2, answer.Summary.NewRows);
    }

    [Fact]
    public async Task Import_PageThatTheRegisterDoesNotKnow_NeedsNoEntry()
    {
        var (kind, any) = Subject.Kinds.First(pair => pair.Key != "source");
        var record = any.Make("unlisted-source");
        record.Citations.Add(Wire.Citation(source: "unlisted:t.me:war_monitor"));

        Assert.Equal(1, (await fixture.Service.ImportAsync(ImportCalls.Bulletin(Header, (kind, record)), dryRun: true)).Summary.NewRows);
    }

    [Fact]
    public async Task Import_WithdrawnRecordSayingSomethingNew_IsAFault()
    {
        var sources = new RecordCalls(fixture.Service.Calls, Subject.Kinds["source"]);
        var (made, _) = await sources.CreateAsync(Wire.Source("closed"));
        await sources.WithdrawAsync("closed", made.Etag, "It was a copy.");

        var again = await fixture.Service.ImportAsync(ImportCalls.Bulletin(Header, ("source", Wire.Source("closed"))));
        var changed = await RefusedAsync(ImportCalls.Bulletin(
            Header, ("source", KindUnderTest.Reword(Wire.Source("closed"), "Another name"))));

        Assert.Equal(Outcome.Unchanged, again.Line(2).Outcome);
        Assert.Contains("It was a copy.", Assert.Single(changed.Line(2).Faults).Reason, StringComparison.Ordinal);
        Assert.Equal("It was a copy.", (await sources.GetAsync("closed")).Record.WithdrawnReason);
    }

    [Fact]
    public async Task Import_HalfABulletin_IsToldByItsCount()
    {
        var lines = Sample.Text.Split('\n');

        var answer = await RefusedAsync(string.Join('\n', lines[..(lines.Length / 2)]));

        Assert.Equal(["records"], answer.FaultsOf(1));
    }

    private async Task<ImportAnswer> RefusedAsync(string file)
    {
        var before = await RevisionAsync();
        var answer = await fixture.Service.ImportAsync(file);
        Assert.False(answer.Summary.Published);
        Assert.NotEmpty(answer.RejectedLines);
        Assert.Equal(before, await RevisionAsync());
        return answer;
    }

    private async Task<long> RevisionAsync() =>
        (await new RecordCalls(fixture.Service.Calls, Subject.Kinds["source"]).GetAsync(Wire.AirForce)).Revision;
}
