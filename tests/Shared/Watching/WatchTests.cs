using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Tests.Records;

namespace Sitrep.Tests.Watching;

public sealed class WatchTests
{
    [Fact]
    public async Task Watch_WithoutCursor_BeginsWithACheckpointOfNow()
    {
        await using RunningService service = await Subject.Start();
        (_, long before) = await Sources(service).Create(Said.Source("before"));
        using WatchCall watch = WatchCall.Open(service);

        Assert.Equal(new Watched(before, null), await watch.Next());

        (IRecord made, long revision) = await Sources(service).Create(Said.Source("since"));
        Assert.Equal([new Watched(revision, made), new Watched(revision, null)], await watch.UpTo(revision));
    }

    [Fact]
    public async Task Watch_FromACursor_TellsEveryVersionAfterItInOrder()
    {
        await using RunningService service = await Subject.Start();
        List<Watched> expected = [new(0, null)];
        foreach ((string name, KindUnderTest kind) in Subject.Kinds)
        {
            (IRecord first, long madeAt) = await new RecordCalls(service.Calls, kind).Create(kind.Make(name));
            (IRecord second, long changedAt) = await new RecordCalls(service.Calls, kind).Update(KindUnderTest.Reword(first.Copy(), "said anew"));
            expected.AddRange([new(madeAt, first), new(madeAt, null), new(changedAt, second), new(changedAt, null)]);
        }

        using WatchCall watch = WatchCall.Open(service, cursor: 0);

        Assert.Equal(expected, await watch.UpTo(expected[^1].Cursor));
    }

    [Fact]
    public async Task Watch_ImportOfManyRecords_IsOneRevisionBeforeItsCheckpoint()
    {
        await using RunningService service = await Subject.Start();
        using WatchCall watch = WatchCall.Open(service);
        await watch.Next();

        long revision = (await service.Import(Sample.Text)).Summary.Revision;
        IReadOnlyList<Watched> messages = await watch.UpTo(revision);

        Assert.Equal(Subject.OwnSampleRecords, messages.Count(message => message.Record is not null));
        Assert.All(messages, message => Assert.Equal(revision, message.Cursor));
    }

    [Fact]
    public async Task Watch_ResumedAfterARestart_MissesAndRepeatsNothing()
    {
        await using RunningService service = await Subject.Start();
        (IRecord first, long seen) = await Sources(service).Create(Said.Source("seen"));
        using (WatchCall watch = WatchCall.Open(service, cursor: 0))
            Assert.Equal(first, (await watch.UpTo(seen)).Single(message => message.Record is not null).Record);
        (IRecord missed, _) = await Sources(service).Create(Said.Source("missed"));
        await service.Restart();
        (IRecord later, long newest) = await Sources(service).Create(Said.Source("later"));

        using WatchCall resumed = WatchCall.Open(service, cursor: seen);
        IReadOnlyList<Watched> messages = await resumed.UpTo(newest);

        Assert.Equal([missed, later], messages.Select(message => message.Record).OfType<IRecord>());
    }

    [Fact]
    public async Task Watch_ServiceStops_EndsUnavailable()
    {
        await using RunningService service = await Subject.Start();
        using WatchCall watch = WatchCall.Open(service);
        await watch.Next();

        Task<Refusal> ended = Refusal.Of(watch.Next);
        await service.Stop();

        (await ended).Is(StatusCode.Unavailable, "SHUTTING_DOWN");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(-1)]
    public async Task Watch_CursorThatIsNone_IsOutOfRange(long cursor)
    {
        await using RunningService service = await Subject.Start();
        using WatchCall watch = WatchCall.Open(service, cursor);

        (await Refusal.Of(watch.Next)).Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");
    }

    [Fact]
    public async Task Watch_ManyAtOnce_AllHearTheSame()
    {
        await using RunningService service = await Subject.Start();
        WatchCall[] watches = [.. Enumerable.Range(0, 8).Select(_ => WatchCall.Open(service, cursor: 0))];
        long newest = 0;
        for (int i = 0; i < 20; i++)
            (_, newest) = await Sources(service).Create(Said.Source($"heard-{i}"));

        IReadOnlyList<Watched>[] heard = await Task.WhenAll(watches.Select(watch => watch.UpTo(newest)));

        Assert.All(heard, messages => Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"heard-{i}"),
            messages.Select(message => message.Record).OfType<IRecord>().Select(record => record.Id)));
        Assert.All(watches, watch => watch.Dispose());
    }

    private static RecordCalls Sources(RunningService service) => new(service.Calls, Subject.Kinds["source"]);
}
