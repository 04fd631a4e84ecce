using CsCheck;

namespace Sitrep.Storage.Tests.Engine;

/// <summary>Writes that wait together share one transaction, and nobody can tell but by the time that it takes.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    [Fact]
    public async Task Write_SeveralWaiting_ShareOneTransactionAndMakeARevisionEach()
    {
        var committed = await HeldUpAsync(() => Enumerable.Range(0, 20).Select(_ => WriteAsync(tx => tx.CommittedRevision)));

        Assert.Equal(Enumerable.Range(2, 20).Select(i => (long)i), committed.Select(one => one.Revision));
        Assert.All(committed, one => Assert.Equal(1, one.Value));
        Assert.Equal(Enumerable.Range(0, 22).Select(i => (long)i), _temp.Db.Read(ReadPoint.Newest, tx => tx.Commits()).Select(one => one.Revision));
    }

    [Fact]
    public async Task Write_Long_SharesItsTransactionWithNobody()
    {
        WriteOptions taking = new() { IsLong = true };

        var committed = await HeldUpAsync<WriteResult<long>>(() =>
        [
            WriteAsync(tx => tx.CommittedRevision),
            WriteAsync(tx => tx.CommittedRevision, taking),
            WriteAsync(tx => tx.CommittedRevision),
            WriteAsync(tx => tx.CommittedRevision),
        ]);

        Assert.Equal([1, 2, 3, 3], committed.Select(one => one.Value));
    }

    [Fact]
    public async Task Write_OneThrowsInTheMiddle_TheOthersStand()
    {
        var outcomes = await HeldUpAsync<string>(() =>
        [
            OutcomeAsync(WriteAsync(Put("a"))),
            OutcomeAsync(WriteAsync(tx =>
            {
                Put("b")(tx);
                throw new InvalidTimeZoneException();
            })),
            OutcomeAsync(WriteAsync(Put("c"))),
        ]);

        Assert.Equal(["2", nameof(InvalidTimeZoneException), "3"], outcomes);
        Assert.Equal(["a", "c", "held-up"], _temp.ReadNotes(ReadPoint.Newest).Select(note => note.Name));
    }

    [Fact]
    public async Task Write_OneBreaksTheConnection_NothingOfTheGroupStandsAndAllAreTold()
    {
        var outcomes = await HeldUpAsync<string>(() =>
        [
            OutcomeAsync(WriteAsync(Put("a"))),
            OutcomeAsync(WriteAsync(tx =>
            {
                tx.Connection.Close();
                return 0;
            })),
            OutcomeAsync(WriteAsync(Put("c"))),
        ]);

        Assert.Equal([nameof(StorageUnavailableException), nameof(StorageUnavailableException), "2"], outcomes);
        Assert.Equal(["c", "held-up"], _temp.ReadNotes(ReadPoint.Newest).Select(note => note.Name));
    }

    [Fact]
    public async Task Write_NoRoom_NothingThatIsAnsweredIsLostAndNothingElseIsThere()
    {
        await WriteAsync(tx =>
        {
            tx.Abandon();
            return tx.Scalar<long>("PRAGMA max_page_count = 60");
        });

        var outcomes = await HeldUpAsync(() => Enumerable.Range(0, 30).Select(i => OutcomeAsync(WriteAsync(tx =>
        {
            Note.Table.Put(tx, [new Note($"{i}", 0, new string('x', 10_000))]);
            return tx.Revision;
        }))));

        Assert.Contains(nameof(StorageFullException), outcomes);
        _temp.Reopen();
        Assert.Equal(
            outcomes.Select((outcome, i) => (outcome, i)).Where(one => one.outcome != nameof(StorageFullException)).Select(one => $"{one.i}").Order(),
            _temp.ReadNotes(ReadPoint.Newest).Select(note => note.Name).Where(name => name != "held-up").Order());
    }

    [Fact]
    public async Task Dispose_WithWritesWaiting_EndsTheOneAtWorkAndRefusesTheOthers()
    {
        using ManualResetEventSlim release = new();
        var first = HoldUpAsync(release, out var entered);
        await entered;
        var second = OutcomeAsync(WriteAsync(Put("late")));

        var closing = Task.Run(_temp.Db.Dispose, TempDatabase.Cancellation);
        await Assert.ThrowsAsync<ObjectDisposedException>(UntilRefusedAsync);
        release.Set();
        await closing;

        Assert.Equal(1, (await first).Revision);
        Assert.Equal(nameof(ObjectDisposedException), await second);
    }

    [Fact]
    public async Task Write_AnyOutcomesInAnyOrder_AreThoseOfOneAfterTheOther() =>
        await Gen.OneOf(Gen.Const(Kind.Put), Gen.Const(Kind.Throw), Gen.Const(Kind.Abandon), Gen.Const(Kind.Repeat), Gen.Const(Kind.Long))
            .Array[1, 12]
            .SampleAsync(
                async kinds =>
                {
                    using TempDatabase together = new();
                    using TempDatabase apart = new();
                    List<string> oneByOne = [];
                    foreach (var kind in kinds)
                        oneByOne.Add(await OutcomeAsync(RunAsync(apart.Db, kind)));

                    var all = await HeldUpAsync(() => kinds.Select(kind => OutcomeAsync(RunAsync(together.Db, kind))), together, put: false);

                    Assert.Equal(oneByOne, all);
                    Assert.Equal(apart.ReadNotes(ReadPoint.Newest), together.ReadNotes(ReadPoint.Newest));
                },
                iter: 100);

    public void Dispose() => _temp.Dispose();

    private static Task<WriteResult<long>> RunAsync(Database db, Kind kind) => db.WriteAsync(
        new WriteOptions
        {
            RequestId = kind == Kind.Repeat ? "again" : null,
            RequestHash = kind == Kind.Repeat ? [1] : null,
            IsLong = kind == Kind.Long,
        },
        tx =>
        {
            Note.PutUnique(tx);
            if (kind == Kind.Throw)
                throw new InvalidTimeZoneException();
            if (kind == Kind.Abandon)
                tx.Abandon();
            return tx.Revision;
        },
        TempDatabase.Cancellation);

    private static Func<WriteTransaction, long> Put(string name) => tx =>
    {
        Note.Table.Put(tx, [new Note(name, 0, "")]);
        return tx.Revision;
    };

    private static async Task<string> OutcomeAsync(Task<WriteResult<long>> write)
    {
        try
        {
            return $"{(await write).Revision}";
        }
        catch (Exception fault) when (fault is StorageException or InvalidTimeZoneException or ObjectDisposedException)
        {
            return fault.GetType().Name;
        }
    }

    private Task<WriteResult<long>> WriteAsync(Func<WriteTransaction, long> work, WriteOptions? options = null) =>
        _temp.Db.WriteAsync(options ?? new WriteOptions(), work, TempDatabase.Cancellation);

    /// <summary>What writes come to that began to wait while another was at work.</summary>
    private Task<T[]> HeldUpAsync<T>(Func<IEnumerable<Task<T>>> writes) => HeldUpAsync(writes, _temp, put: true);

    private static async Task<T[]> HeldUpAsync<T>(Func<IEnumerable<Task<T>>> writes, TempDatabase temp, bool put)
    {
        using ManualResetEventSlim release = new();
        TaskCompletionSource entered = new();
        var first = temp.Db.WriteAsync(
            new WriteOptions { IsLong = true },
            tx =>
            {
                entered.SetResult();
                release.Wait(TempDatabase.Cancellation);
                if (!put)
                    tx.Abandon();
                return Put("held-up")(tx);
            },
            TempDatabase.Cancellation);
        await entered.Task;
        Task<T>[] waiting = [.. writes()];
        release.Set();
        await first;
        return await Task.WhenAll(waiting);
    }

    private Task<WriteResult<long>> HoldUpAsync(ManualResetEventSlim release, out Task entered)
    {
        TaskCompletionSource source = new();
        entered = source.Task;
        return WriteAsync(tx =>
        {
            source.SetResult();
            release.Wait(TempDatabase.Cancellation);
            return Put("held-up")(tx);
        });
    }

    // Until the closing has begun, a read is taken.
    private async Task UntilRefusedAsync()
    {
        while (true)
        {
            _temp.ReadNotes(ReadPoint.Newest);
            await Task.Yield();
        }
    }

    private enum Kind
    {
        Put,
        Throw,
        Abandon,
        Repeat,
        Long,
    }
}
