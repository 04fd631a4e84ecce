using Microsoft.Data.Sqlite;

namespace Sitrep.Storage.Tests.Engine;

public sealed class WriteTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    [Fact]
    public void Open_NewFile_HasRevisionZeroAsShipped()
    {
        var commit = _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.GetCommit(0));

        Assert.Equal(new Commit(0, 0, 0, "sitrep", "as shipped"), commit);
        Assert.Equal(0, _temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_Twice_MakesConsecutiveRevisionsWithTheirCommits()
    {
        await _temp.WriteAsync(new WriteOptions { Author = "desk", Note = "first" });
        _temp.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await _temp.WriteAsync(new WriteOptions { Author = "desk", Note = "second" });

        Assert.Equal(new WriteResult<long>(2, Replayed: false, Changed: true, 2), second);
        Assert.Equal(2, _temp.Db.NewestRevision);
        var start = Micros.From(TempDatabase.Start);
        Assert.Equal(
            [new Commit(1, start, start, "desk", "first"), new Commit(2, start + 1_000_000, start + 1_000_000, "desk", "second")],
            _temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Commits(afterRevision: 0)));
    }

    [Fact]
    public async Task Write_WorkThrows_KeepsNothingAndUsesNoRevision()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _temp.WriteAsync(work: tx =>
        {
            Note.PutUnique(tx);
            throw new InvalidTimeZoneException();
        }));

        Assert.Empty(_temp.ReadNotes(ReadPoint.Newest));
        Assert.Equal(1, (await _temp.WriteAsync()).Revision);
    }

    [Fact]
    public async Task Write_Abandoned_KeepsNothingAndUsesNoRevision()
    {
        await _temp.WriteAsync();
        var abandoned = await _temp.WriteAsync(work: tx =>
        {
            Note.PutUnique(tx);
            tx.Abandon();
        });

        Assert.Equal(new WriteResult<long>(1, Replayed: false, Changed: false, 2), abandoned);
        Assert.Single(_temp.ReadNotes(ReadPoint.Newest));
        Assert.Equal(2, (await _temp.WriteAsync()).Revision);
    }

    [Fact]
    public async Task Write_EightAtOnce_MakesEightConsecutiveRevisions()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _temp.WriteAsync())));

        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), written.Select(one => one.Revision).Order());
        Assert.Equal(8, _temp.ReadNotes(ReadPoint.Newest).Count);
    }

    [Fact]
    public async Task Write_CancelledBeforeItsTurn_IsDropped()
    {
        using var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource();
        var first = Task.Run(() => _temp.WriteAsync(work: _ =>
        {
            entered.SetResult();
            release.Wait(TempDatabase.Cancellation);
        }));
        using var impatient = new CancellationTokenSource();
        var ran = false;
        await entered.Task;
        var second = _temp.Db.WriteAsync(new WriteOptions(), _ => ran = true, impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        release.Set();
        await first;

        Assert.False(ran);
        Assert.Equal(1, _temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_BrokenConstraint_IsNotDressedUpAsAStorageFault()
    {
        var fault = await Assert.ThrowsAsync<SqliteException>(() => _temp.WriteAsync(work: tx => tx.Execute(
            "INSERT INTO notes VALUES ('a', 0, 'b', 77, 78)")));

        Assert.Contains("FOREIGN KEY", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AfterDispose_IsRefused()
    {
        _temp.Db.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _temp.WriteAsync());
    }

    [Fact]
    public async Task Execute_Sequence_RunsOncePerElementWithTheRevision()
    {
        var changed = 0;
        await _temp.WriteAsync(work: tx => changed = tx.Execute(
            "INSERT INTO notes VALUES (@Name, 0, 'b', @revision, 9223372036854775807)",
            new[] { new { Name = "a" }, new { Name = "b" } }));

        Assert.Equal(2, changed);
        Assert.Equal(["a", "b"], _temp.ReadNotes(ReadPoint.Newest).Select(note => note.Name));
    }

    public void Dispose() => _temp.Dispose();
}
