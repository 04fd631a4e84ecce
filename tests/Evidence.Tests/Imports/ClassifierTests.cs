using Sitrep.Contracts;
using Sitrep.Evidence.Imports;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Tests.Imports;

public sealed class ClassifierTests : IDisposable
{
    private readonly SourceDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Classify_RowsAgainstTheStored_TellsNewFromUnchangedFromRevised()
    {
        await _database.PutAsync(SourceDatabase.Source("same"), SourceDatabase.Source("other", "Old name"));

        var rows = Classify(
            SourceDatabase.Source("new"), SourceDatabase.Source("same"), SourceDatabase.Source("other", "New name"));

        Assert.Equal([Outcome.New, Outcome.Unchanged, Outcome.Revised], rows.Select(row => row.Outcome));
        Assert.Equal(["name"], rows[2].Changes.Select(change => change.Field));
    }

    [Fact]
    public void Classify_SameRowsTwice_AnswersTheSame()
    {
        Source[] sources = [SourceDatabase.Source("a"), SourceDatabase.Source("b"), SourceDatabase.Source("a")];

        Assert.Equal(Told(Classify(sources)), Told(Classify(sources)));
    }

    [Theory]
    [InlineData("1", "Old name", Outcome.Unchanged)]
    [InlineData("1", "New name", Outcome.Rejected)]
    [InlineData("2", "New name", Outcome.Revised)]
    [InlineData("", "New name", Outcome.Revised)]
    public async Task Classify_RowMadeFromAVersion_HoldsOnlyWhileThatIsTheNewest(string etag, string name, Outcome expected)
    {
        await _database.PutAsync(SourceDatabase.Source("a", "First name"));
        await _database.PutAsync(SourceDatabase.Source("a", "Old name"));
        var row = SourceDatabase.Source("a", name);
        row.Etag = etag;

        Assert.Equal(expected, Assert.Single(Classify(row)).Outcome);
    }

    [Fact]
    public void Classify_RowMadeFromAVersionOfNoRecord_IsRejected()
    {
        var row = SourceDatabase.Source("a");
        row.Etag = "1";

        Assert.Equal(["etag"], Assert.Single(Classify(row)).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void Classify_IdTwice_RejectsTheSecond()
    {
        var rows = Classify(SourceDatabase.Source("a"), SourceDatabase.Source("a", "Another"));

        Assert.Equal([Outcome.New, Outcome.Rejected], rows.Select(row => row.Outcome));
    }

    [Fact]
    public void Classify_SourceCitedAndToldInTheSameFile_IsKnown()
    {
        var citing = SourceDatabase.Source("a");
        citing.Citations.Add(new Citation { Source = "b" });

        Assert.Equal([Outcome.Rejected], Classify(citing).Select(row => row.Outcome));
        Assert.Equal([Outcome.New, Outcome.New], Classify(citing, SourceDatabase.Source("b")).Select(row => row.Outcome));
    }

    [Theory]
    [InlineData("https://t.me/kpszsu")]
    [InlineData("http://www.t.me/KPSZSU/")]
    public void Classify_PageOfAnotherSource_IsRejectedNamingIt(string page)
    {
        var row = Assert.Single(Classify(WithPage("desk", page)));

        Assert.Equal(Outcome.Rejected, row.Outcome);
        var fault = Assert.Single(row.Faults);
        Assert.Equal("pagePatterns[0]", fault.Field);
        Assert.Contains(Given.AirForce, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_OnePageOfTwoSources_RejectsBoth() => Assert.Equal(
        [Outcome.Rejected, Outcome.Rejected], Classify(WithPage("a", "t.me/one"), WithPage("b", "t.me/one")).Select(row => row.Outcome));

    [Fact]
    public async Task Classify_PageThatAnotherLineGivesUp_IsTaken()
    {
        await _database.PutAsync(WithPage("a", "t.me/one"));

        Assert.Equal([Outcome.New, Outcome.Revised], Classify(WithPage("b", "t.me/one"), WithPage("a", "t.me/two")).Select(row => row.Outcome));
        Assert.Equal([Outcome.Revised], Classify(WithPage("a", "t.me/one/desk")).Select(row => row.Outcome));
    }

    [Fact]
    public void Classify_FaultyAndForeignRows_KeepTheirPlaces()
    {
        Violations faults = [];
        faults.Add("id", "Missing.", "Give one.");
        StagedRow[] staged =
        [
            new(2, "source", null, faults),
            new(3, "attack", null, [], Elsewhere: true),
            new(4, "source", SourceDatabase.Source("a"), []),
        ];

        var rows =
            _database.Db.Read(ReadPoint.Newest, snapshot => new Classifier(_database.Records).Classify(snapshot, staged));

        Assert.Equal([Outcome.Rejected, Outcome.Elsewhere, Outcome.New], rows.Select(row => row.Outcome));
        Assert.Equal([2L, 3, 4], rows.Select(row => row.Line));
    }

    private IReadOnlyList<ClassifiedRow> Classify(params Source[] sources) => _database.Db.Read(
        ReadPoint.Newest,
        snapshot => new Classifier(_database.Records).Classify(
            snapshot, [.. sources.Index().Select(pair => new StagedRow(pair.Index + 2, "source", pair.Item, []))]));

    private static Source WithPage(string id, string page)
    {
        var source = SourceDatabase.Source(id);
        source.PagePatterns.Add(page);
        return source;
    }

    private static IEnumerable<(long, Outcome)> Told(IEnumerable<ClassifiedRow> rows) => rows.Select(row => (row.Line, row.Outcome));
}
