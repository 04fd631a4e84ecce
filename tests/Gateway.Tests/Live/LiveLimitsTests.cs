using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Live;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Live;

public sealed class LiveLimitsTests
{
    [Fact]
    public async Task AllPlacesTaken_OneMoreIsRefused_UntilAListenerLeaves()
    {
        await using var run = await GatewayRun.StartAsync(configure: services => services.AddSingleton(new ListenerLimiter(1)));
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

        var running = new LiveUpstream(SourceOf(EndlessAsync), waiting.Writer, TimeProvider.System).RunAsync(0, ended.Token);

        Assert.Equal(LiveLimits.WaitingMax + 1, taken);
        Assert.False(running.IsCompleted);
        await ended.CancelAsync();
        await running;

#pragma warning disable CS1998 // A service that never keeps anybody waiting.
        async IAsyncEnumerable<IMessage> EndlessAsync(long? cursor, [EnumeratorCancellation] CancellationToken token)
        {
            while (true)
            {
                taken++;
                yield return new WatchResponse { Cursor = 1, Attack = new() };
            }
        }
#pragma warning restore CS1998
    }

    [Fact]
    public async Task Quiet_ACheckpointComesAtEachInterval()
    {
        var time = new FakeTimeProvider();
        var sources = new[] { SourceOf(SilenceAsync), SourceOf(SilenceAsync) };
        var stream = new LiveStream(sources, Channel.CreateUnbounded<LiveNews>().Reader, new LiveQuery(null, "", []), time);
        foreach (var (source, cursor) in sources.Zip((long[])[4, 8]))
            stream.Begin(source, new LiveNews(source, new WatchMessage(cursor, null, "", null), cursor));
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

        await new LiveUpstream(SourceOf((_, _) => throw new NotSupportedException("a fault")), news.Writer, TimeProvider.System)
            .RunAsync(0, CancellationToken.None);

        await Assert.ThrowsAsync<NotSupportedException>(() => news.Reader.Completion);
    }

    [Fact]
    public void Shape_TakesItsKindsFromTheContract_AndPassesOverThoseOfANewerOne()
    {
        var shape = new WatchShape(WatchResponse.Descriptor);

        Assert.Equal(
            WatchResponse.Descriptor.Oneofs[0].Fields.Select(field => field.Name).Where(name => name != "checkpoint"), shape.Kinds);
        Assert.Null(shape.Read(WatchResponse.Parser.ParseFrom(ByteString.FromBase64("CAXCPgA="))));
        Assert.Equal("damage", shape.Read(new WatchResponse { Cursor = 5, Damage = new() })!.Kind);
    }

    private static IAsyncEnumerable<IMessage> SilenceAsync(long? cursor, CancellationToken ended) => AsyncEnumerable.Empty<IMessage>();

    private static LiveSource SourceOf(ChangesCall changes) => new(
        new Backend(
            Backend.StrikesName, new NoCalls(),
            new SectionMonitor("strikes", _ => AsyncEnumerable.Empty<WatchMark>(), TimeProvider.System, NullLogger<SectionMonitor>.Instance)),
        changes,
        new WatchShape(WatchResponse.Descriptor));

    private sealed class NoCalls : CallInvoker
    {
        public override TResponse BlockingUnaryCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
            throw new NotSupportedException();

        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
            throw new NotSupportedException();

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
            throw new NotSupportedException();

        public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options) =>
            throw new NotSupportedException();

        public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
            Method<TRequest, TResponse> method, string? host, CallOptions options) =>
            throw new NotSupportedException();
    }
}
