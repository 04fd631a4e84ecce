using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Backends;

public sealed class SectionPipelineTests
{
    private const int SectionBytes = 4 * 1024 * 1024;

    [Fact]
    public async Task LastGood_HeldByWeight_ForgetsTheOldestOfManyLargeAnswers()
    {
        var fault = false;
        var large = new StrikesSection() { Caveats = { new Caveat { Code = new string('x', SectionBytes) } } };
        using var monitor = new SectionMonitor(
            "strikes", _ => throw new NotSupportedException(), TimeProvider.System, NullLogger<SectionMonitor>.Instance);
        var pipeline = new SectionPipeline<StrikesSection>(
            "strikes",
            (_, _) => fault
                ? throw new RpcException(new Status(StatusCode.Unavailable, "gone"))
                : Task.FromResult(new SectionAnswer<StrikesSection>(large, new Commit { Revision = 1 }, 1, null)),
            monitor,
            TimeProvider.System);

        var most = (int)(SectionPipeline<StrikesSection>.LastGoodBytesMax / SectionBytes);
        for (var day = 0; day < most; day++)
            await AskAsync(day);
        fault = true;

        Assert.Equal(SectionState.Unavailable, await AskAsync(0));
        Assert.Equal(SectionState.Stale, await AskAsync(most - 1));

        async Task<string> AskAsync(int day)
        {
            var start = DateTimeOffset.UnixEpoch.AddDays(day);
            var question = new SectionQuestion(start, start.AddDays(1), "UTC", "", start.AddDays(-1), start, null);
            return (await pipeline.AskAsync(question, TimeProvider.System.GetUtcNow() + SectionLimits.Budget)).State.State;
        }
    }

    [Theory]
    [InlineData(1_500, SectionState.Current)]
    [InlineData(2_500, SectionState.Unavailable)]
    public async Task Ask_WithADeadlineLaterThanAReports_IsWaitedForUntilThen(int answersAfterMs, string state)
    {
        var time = new FakeTimeProvider();
        var answer = new TaskCompletionSource<SectionAnswer<StrikesSection>>();
        using var monitor = new SectionMonitor("strikes", _ => throw new NotSupportedException(), time, NullLogger<SectionMonitor>.Instance);
        var pipeline = new SectionPipeline<StrikesSection>(
            "strikes", (_, options) => answer.Task.WaitAsync(options.CancellationToken), monitor, time);
        var start = DateTimeOffset.UnixEpoch;

        var asked = pipeline.AskAsync(
            new SectionQuestion(start, start.AddDays(1), "UTC", "", start.AddDays(-1), start, null), time.GetUtcNow().AddSeconds(2));
        time.Advance(TimeSpan.FromMilliseconds(answersAfterMs));
        answer.TrySetResult(new(new StrikesSection(), new Commit { Revision = 1 }, 1, null));

        Assert.Equal(state, (await asked).State.State);
    }
}
