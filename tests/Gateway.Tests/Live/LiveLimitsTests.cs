using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using System.Threading.RateLimiting;
using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Live;
using Sitrep.Gateway.Sections;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Live;

public sealed class LiveLimitsTests
{
    [Fact]
    public async Task AllPlacesTaken_OneMoreIsRefused_UntilAListenerLeaves()
    {
        await using var run = await GatewayRun.StartAsync(
            configure: services => services.AddSingleton(new ConcurrencyLimiter(new() { PermitLimit = 1 })));
        await using (var listener = await EventListener.OpenAsync(run.Http))
        {
            await listener.NextAsync();
            using var refused = await run.Http.GetAsync("/v1/live");
            await refused.ProblemAsync(HttpStatusCode.ServiceUnavailable);
            Assert.Equal(LiveLimits.FullRetry, refused.Headers.RetryAfter!.Delta);
        }

        await run.UntilAsync(async () =>
        {
            using var again = await run.Http.GetAsync("/v1/live", HttpCompletionOption.ResponseHeadersRead);
            return again.StatusCode == HttpStatusCode.OK;
        });
    }

    [Fact]
    public async Task SlowListener_HoldsUpItsService_AndNothingIsKept()
    {
        var taken = 0;
        using var ended = new CancellationTokenSource();
        var waiting = Channel.CreateBounded<LiveNews>(LiveLimits.WaitingMax);

        var running = UpstreamOf(Shipped.Strikes, EndlessAsync, waiting.Writer).RunAsync(0, ended.Token);

        Assert.Equal(LiveLimits.WaitingMax + 1, taken);
        Assert.False(running.IsCompleted);
        await ended.CancelAsync();
        await running;

#pragma warning disable CS1998 // A service that never keeps anybody waiting.
        async IAsyncEnumerable<WatchMessage> EndlessAsync(long? cursor, [EnumeratorCancellation] CancellationToken token)
        {
            while (true)
            {
                taken++;
                yield return new(1, null, 0, "attack", new Attack());
            }
        }
#pragma warning restore CS1998
    }

    [Fact]
    public async Task Quiet_ACheckpointComesAtEachInterval()
    {
        var time = new FakeTimeProvider();
        var news = Channel.CreateUnbounded<LiveNews>();
        var upstreams = new[] { UpstreamOf(Shipped.Diplomacy, SilenceAsync, news.Writer), UpstreamOf(Shipped.Strikes, SilenceAsync, news.Writer) };
        var stream = new LiveStream(upstreams, news.Reader, new LiveQuery(null, "", []), time);
        foreach (var (upstream, cursor) in upstreams.Zip((long[])[4, 8]))
            stream.Begin(upstream, new LiveNews(upstream, new WatchMessage(cursor, null, 0), cursor));
        await using var events = stream.ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        await events.MoveNextAsync();

        for (var i = 0; i < 3; i++)
        {
            var next = events.MoveNextAsync().AsTask();
            time.Advance(LiveLimits.CheckpointInterval - TimeSpan.FromMilliseconds(1));
            Assert.False(next.IsCompleted);
            time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.True(await next);
            Assert.Equal((LiveEvent.Checkpoint, "d4.s8"), (events.Current.EventType, events.Current.EventId));
        }
    }

    [Fact]
    public async Task FaultOfOurs_EndsTheStream_InsteadOfSilence()
    {
        var news = Channel.CreateBounded<LiveNews>(LiveLimits.WaitingMax);

        await UpstreamOf(Shipped.Strikes, (_, _) => throw new NotSupportedException("a fault"), news.Writer).RunAsync(0, CancellationToken.None);

        await Assert.ThrowsAsync<NotSupportedException>(() => news.Reader.Completion);
    }

    [Fact]
    public void Shape_TakesItsKindsFromTheContract_AndPassesOverThoseOfANewerOne()
    {
        var watch = Shipped.Strikes.Watch;

        Assert.Equal(
            WatchResponse.Descriptor.Oneofs[0].Fields.Select(field => field.Name).Where(name => name != "checkpoint"), watch.Kinds);
        Assert.Null(watch.Read(WatchResponse.Parser.ParseFrom(ByteString.FromBase64("CAXCPgA="))));
        Assert.Equal("damage", watch.Read(new WatchResponse { Cursor = 5, Damage = new() })!.Kind);
    }

    private static IAsyncEnumerable<WatchMessage> SilenceAsync(long? cursor, CancellationToken ended) => AsyncEnumerable.Empty<WatchMessage>();

    private static LiveUpstream UpstreamOf(SectionDefinition section, WatchCall watch, ChannelWriter<LiveNews> news)
    {
        var nowhere = new BackendChannel(section, new Uri("http://127.0.0.1:1"), TimeProvider.System);
        return new(new Backend(section, nowhere, TimeProvider.System, NullLogger<SectionMonitor>.Instance), watch, news, TimeProvider.System);
    }
}
