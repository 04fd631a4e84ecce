using Microsoft.Data.Sqlite;

namespace Sitrep.Storage.Tests.Engine;

public sealed class WriteTests : IDisposable
{
    private readonly TempDatabase temp = new();

    [Fact]
    public void Open_NewFile_HasRevisionZeroAsShipped()
    {
        Commit commit = temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.GetCommit(0));

        Assert.Equal(new Commit(0, 0, 0, "sitrep", "as shipped"), commit);
        Assert.Equal(0, temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_Twice_MakesConsecutiveRevisionsWithTheirCommits()
    {
        await temp.Write(new WriteOptions { Author = "desk", Note = "first" });
        temp.Clock.Advance(TimeSpan.FromSeconds(1));
        Written<long> second = await temp.Write(new WriteOptions { Author = "desk", Note = "second" });

        Assert.Equal(new Written<long>(2, Replayed: false, Changed: true, 2), second);
        Assert.Equal(2, temp.Db.NewestRevision);
        long start = Micros.From(TempDatabase.Start);
        Assert.Equal(
            [new Commit(1, start, start, "desk", "first"), new Commit(2, start + 1_000_000, start + 1_000_000, "desk", "second")],
            temp.Db.Read(ReadPoint.Newest, snapshot => snapshot.Commits(afterRevision: 0)));
    }

    [Fact]
    public async Task Write_WorkThrows_KeepsNothingAndUsesNoRevision()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => temp.Write(work: tx =>
        {
            Note.PutUnique(tx);
            throw new InvalidTimeZoneException();
        }));

        Assert.Empty(temp.ReadNotes(ReadPoint.Newest));
        Assert.Equal(1, (await temp.Write()).Revision);
    }

    [Fact]
    public async Task Write_Abandoned_KeepsNothingAndUsesNoRevision()
    {
        await temp.Write();
        Written<long> abandoned = await temp.Write(work: tx =>
        {
            Note.PutUnique(tx);
            tx.Abandon();
        });

        Assert.Equal(new Written<long>(1, Replayed: false, Changed: false, 2), abandoned);
        Assert.Single(temp.ReadNotes(ReadPoint.Newest));
        Assert.Equal(2, (await temp.Write()).Revision);
    }

    [Fact]
    public async Task Write_EightAtOnce_MakesEightConsecutiveRevisions()
    {
        Written<long>[] written = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => temp.Write())));

        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), written.Select(one => one.Revision).Order());
        Assert.Equal(8, temp.ReadNotes(ReadPoint.Newest).Count);
    }

    [Fact]
    public async Task Write_CancelledBeforeItsTurn_IsDropped()
    {
        using ManualResetEventSlim release = new();
        TaskCompletionSource entered = new();
        Task<Written<long>> first = Task.Run(() => temp.Write(work: _ =>
        {
            entered.SetResult();
            release.Wait(TempDatabase.Cancellation);
        }));
        using CancellationTokenSource impatient = new();
        bool ran = false;
        await entered.Task;
        Task<Written<bool>> second = temp.Db.Write(new WriteOptions(), _ => ran = true, impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        release.Set();
        await first;

        Assert.False(ran);
        Assert.Equal(1, temp.Db.NewestRevision);
    }

    [Fact]
    public async Task Write_BrokenConstraint_IsNotDressedUpAsAStorageFault()
    {
        SqliteException fault = await Assert.ThrowsAsync<SqliteException>(() => temp.Write(work: tx => tx.Execute(
            "INSERT INTO notes VALUES ('a', 0, 'b', 77, 78)")));

        Assert.Contains("FOREIGN KEY", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AfterDispose_IsRefused()
    {
        temp.Db.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => temp.Write());
    }

    [Fact]
    public async Task Execute_Sequence_RunsOncePerElementWithTheRevision()
    {
        int changed = 0;
        await temp.Write(work: tx => changed = tx.Execute(
            "INSERT INTO notes VALUES (@Name, 0, 'b', @revision, 9223372036854775807)",
            new[] { new { Name = "a" }, new { Name = "b" } }));

        Assert.Equal(2, changed);
        Assert.Equal(["a", "b"], temp.ReadNotes(ReadPoint.Newest).Select(note => note.Name));
    }

    public void Dispose() => temp.Dispose();
}
