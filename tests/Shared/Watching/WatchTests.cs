using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Tests.Records;

namespace Sitrep.Tests.Watching;

public sealed class WatchTests
{
    [Fact]
    public async Task Watch_WithoutCursor_BeginsWithACheckpointOfNow()
    {
        await using var service = await Subject.StartAsync();
        var (_, before) = await Sources(service).CreateAsync(Wire.Source("before"));
        using var watch = WatchCall.Open(service);

        Assert.Equal(new Watched(before, null), await watch.NextAsync());

        var (made, revision) = await Sources(service).CreateAsync(Wire.Source("since"));
        Assert.Equal([new Watched(revision, made), new Watched(revision, null)], await watch.UpToAsync(revision));
    }

    [Fact]
    public async Task Watch_FromACursor_TellsEveryVersionAfterItInOrder()
    {
        await using var service = await Subject.StartAsync();
        List<Watched> expected = [new(0, null)];
        foreach (var (name, kind) in Subject.Kinds)
        {
            var (first, madeAt) = await new RecordCalls(service.Calls, kind).CreateAsync(kind.Make(name));
            var (second, changedAt) = await new RecordCalls(service.Calls, kind).UpdateAsync(KindUnderTest.Reword(first.Copy(), "said anew"));
            expected.AddRange([new(madeAt, first), new(madeAt, null), new(changedAt, second), new(changedAt, null)]);
        }

        using var watch = WatchCall.Open(service, cursor: 0);

        Assert.Equal(expected, await watch.UpToAsync(expected[^1].Cursor));
    }

    [Fact]
    public async Task Watch_ImportOfManyRecords_IsOneRevisionBeforeItsCheckpoint()
    {
        await using var service = await Subject.StartAsync();
        using var watch = WatchCall.Open(service);
        await watch.NextAsync();

        var revision = (await service.ImportAsync(Sample.Text)).Summary.Revision;
        var messages = await watch.UpToAsync(revision);

        Assert.Equal(Subject.OwnSampleRecords, messages.Count(message => message.Record is not null));
        Assert.All(messages, message => Assert.Equal(revision, message.Cursor));
    }

    [Fact]
    public async Task Watch_ResumedAfterARestart_MissesAndRepeatsNothing()
    {
        await using var service = await Subject.StartAsync();
        var (first, seen) = await Sources(service).CreateAsync(Wire.Source("seen"));
        using (var watch = WatchCall.Open(service, cursor: 0))
            Assert.Equal(first, (await watch.UpToAsync(seen)).Single(message => message.Record is not null).Record);
        var (missed, _) = await Sources(service).CreateAsync(Wire.Source("missed"));
        await service.RestartAsync();
        var (later, newest) = await Sources(service).CreateAsync(Wire.Source("later"));

        using var resumed = WatchCall.Open(service, cursor: seen);
        var messages = await resumed.UpToAsync(newest);

        Assert.Equal([missed, later], messages.Select(message => message.Record).OfType<IRecord>());
    }

    [Fact]
    public async Task Watch_ServiceStops_EndsUnavailable()
    {
        await using var service = await Subject.StartAsync();
        using var watch = WatchCall.Open(service);
        await watch.NextAsync();

        var ended = Refusal.OfAsync(watch.NextAsync);
        await service.StopAsync();

        (await ended).Is(StatusCode.Unavailable, "SHUTTING_DOWN");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(-1)]
    public async Task Watch_CursorThatIsNone_IsOutOfRange(long cursor)
    {
        await using var service = await Subject.StartAsync();
        using var watch = WatchCall.Open(service, cursor);

        (await Refusal.OfAsync(watch.NextAsync)).Is(StatusCode.OutOfRange, "REVISION_UNKNOWN");
    }

    [Fact]
    public async Task Watch_ManyAtOnce_AllHearTheSame()
    {
        await using var service = await Subject.StartAsync();
        WatchCall[] watches = [.. Enumerable.Range(0, 8).Select(_ => WatchCall.Open(service, cursor: 0))];
        long newest = 0;
        for (var i = 0; i < 20; i++)
            (_, newest) = await Sources(service).CreateAsync(Wire.Source($"heard-{i}"));

        var heard = await Task.WhenAll(watches.Select(watch => watch.UpToAsync(newest)));

        Assert.All(heard, messages => Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"heard-{i}"),
            messages.Select(message => message.Record).OfType<IRecord>().Select(record => record.Id)));
        Assert.All(watches, watch => watch.Dispose());
    }

    private static RecordCalls Sources(RunningService service) => new(service.Calls, Subject.Kinds["source"]);
}
