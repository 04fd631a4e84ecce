using Sitrep.Evidence.Watching;

namespace Sitrep.Evidence.Tests.Watching;

public sealed class ChangePagesTests : IDisposable
{
    private const int Sources = (2 * ChangePages.RecordsMax) + 1;

    private readonly SourceDatabase _database = new();
    private readonly ChangePages _pages;

    public ChangePagesTests() => _pages = new ChangePages(_database.Db, _database.Records);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task After_ListenersAtTheSamePlace_ShareOneReading()
    {
        await PutManyAsync();

        Assert.Same(await AfterAsync(FeedPosition.After(0)), await AfterAsync(FeedPosition.After(0)));
    }

    // A page from before a redaction may hold the words.
    [Fact]
    public async Task After_SomethingWasWrittenSince_IsReadAnew()
    {
        await PutManyAsync();
        var before = await AfterAsync(FeedPosition.After(0));
        await _database.PutAsync(SourceDatabase.Source("later"));

        Assert.NotSame(before, await AfterAsync(FeedPosition.After(0)));
    }

    [Fact]
    public async Task After_RevisionLargerThanAPage_IsToldInOrderWithOneCheckpointAtItsEnd()
    {
        await PutManyAsync();
        await _database.PutAsync(SourceDatabase.Source("later"));
        List<(long, string?)> told = [];
        List<int> sizes = [];
        for (var position = FeedPosition.After(0); position.Next <= _database.Db.NewestRevision;)
        {
            var page = await AfterAsync(position);
            told.AddRange(page.Events.Select(change => (change.Cursor, change.Record?.Id)));
            sizes.Add(page.Events.Count(change => change.Record is not null));
            position = page.End;
        }

        Assert.Equal([.. Names.Select(name => (1L, (string?)name)), (1L, null), (2L, "later"), (2L, null)], told);
        Assert.Equal([ChangePages.RecordsMax, ChangePages.RecordsMax, 2], sizes);
    }

    [Fact]
    public async Task After_PageThatEndsWithItsRevision_TellsTheCheckpointNext()
    {
        await _database.PutAsync([.. Names.Take(ChangePages.RecordsMax).Select(name => SourceDatabase.Source(name))]);

        var page = await AfterAsync(FeedPosition.After(0));

        Assert.Equal((ChangePages.RecordsMax + 1, (string?)null), (page.Events.Count, page.Events[^1].Record?.Id));
        Assert.Equal(FeedPosition.After(1), page.End);
    }

    private static IEnumerable<string> Names => Enumerable.Range(0, Sources).Select(number => $"source-{number:D4}");

    private Task<long> PutManyAsync() => _database.PutAsync([.. Names.Reverse().Select(name => SourceDatabase.Source(name))]);

    private Task<ChangePage> AfterAsync(FeedPosition position) => _pages.AfterAsync(position, TestContext.Current.CancellationToken);
}
