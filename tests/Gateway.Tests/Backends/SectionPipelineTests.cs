using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Tests.Running;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Backends;

public sealed class SectionPipelineTests
{
    private static readonly ReadState Read = new() { Commit = new Commit { Revision = 1 }, NewestRevision = 1 };
    private const int SectionBytes = 4 * 1024 * 1024;

    [Fact]
    public async Task LastGood_HeldByWeight_ForgetsTheOldestOfManyLargeAnswers()
    {
        var fault = false;
        var large = new StrikesSection() { Caveats = { new Caveat { Code = new string('x', SectionBytes) } } };
        using var monitor = new SectionMonitor(
            "strikes", (_, _) => throw new NotSupportedException(), TimeProvider.System, NullLogger<SectionMonitor>.Instance);
        var pipeline = new SectionPipeline(
            Shipped.Strikes,
            (_, _) => fault
                ? throw new RpcException(new Status(StatusCode.Unavailable, "gone"))
                : Task.FromResult(new SectionAnswer<ISection>(large, Read)),
            monitor,
            TimeProvider.System);

        var most = (int)(SectionPipeline.LastGoodBytesMax / SectionBytes);
        for (var day = 0; day < most; day++)
            await AskAsync(day);
        fault = true;

        Assert.Equal(SectionState.Unavailable, await AskAsync(0));
        Assert.Equal(SectionState.Stale, await AskAsync(most - 1));

        async Task<string> AskAsync(int day)
        {
            var start = DateTimeOffset.UnixEpoch.AddDays(day);
            var question = new SummarizeRequest { Start = start.ToTimestamp(), End = start.AddDays(1).ToTimestamp(), Zone = "UTC" };
            return (await pipeline.AskAsync(question, TimeProvider.System.GetUtcNow() + SectionLimits.Budget)).State.State;
        }
    }

    [Theory]
    [InlineData(1_500, SectionState.Current)]
    [InlineData(2_500, SectionState.Unavailable)]
    public async Task Ask_WithADeadlineLaterThanAReports_IsWaitedForUntilThen(int answersAfterMs, string state)
    {
        var time = new FakeTimeProvider();
        var answer = new TaskCompletionSource<SectionAnswer<ISection>>();
        using var monitor = new SectionMonitor("strikes", (_, _) => throw new NotSupportedException(), time, NullLogger<SectionMonitor>.Instance);
        var pipeline = new SectionPipeline(
            Shipped.Strikes, (_, options) => answer.Task.WaitAsync(options.CancellationToken), monitor, time);
        var start = DateTimeOffset.UnixEpoch;

        var asked = pipeline.AskAsync(
            new SummarizeRequest { Start = start.ToTimestamp(), End = start.AddDays(1).ToTimestamp(), Zone = "UTC" }, time.GetUtcNow().AddSeconds(2));
        time.Advance(TimeSpan.FromMilliseconds(answersAfterMs));
        answer.TrySetResult(new(new StrikesSection(), Read));

        Assert.Equal(state, (await asked).State.State);
    }
}
