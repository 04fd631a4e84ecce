using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
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
        using var monitor = MonitorOf(TimeProvider.System);
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

        Assert.Equal(Gateway.V1.SectionCondition.Unavailable, await AskAsync(0));
        Assert.Equal(Gateway.V1.SectionCondition.Stale, await AskAsync(most - 1));

        async Task<Gateway.V1.SectionCondition> AskAsync(int day)
        {
            var start = DateTimeOffset.UnixEpoch.AddDays(day);
            var question = new SummarizeRequest { Start = start.ToTimestamp(), End = start.AddDays(1).ToTimestamp(), Zone = "UTC" };
            return (await pipeline.AskAsync(question)).State.State;
        }
    }

    [Fact]
    public async Task Ask_WhateverPeriod_HasABoundFarBeyondWhatAnAnswerTakes()
    {
        var day = await WaitOfAsync(TimeSpan.FromDays(1));
        var longest = await WaitOfAsync(TimeSpan.FromDays(1_100));

        Assert.InRange(day, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));
        Assert.InRange(longest, day * 2, TimeSpan.FromMinutes(2));
    }

    private static async Task<TimeSpan> WaitOfAsync(TimeSpan period)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        using var monitor = MonitorOf(time);
        DateTime? deadline = null;
        var pipeline = new SectionPipeline(Shipped.Strikes, AnswerAsync, monitor, time);
        var start = DateTimeOffset.UnixEpoch;

        await pipeline.AskAsync(new SummarizeRequest { Start = start.ToTimestamp(), End = (start + period).ToTimestamp(), Zone = "UTC" });

        return deadline!.Value - DateTime.UnixEpoch;

        Task<SectionAnswer<ISection>> AnswerAsync(SummarizeRequest question, CallOptions options)
        {
            deadline = options.Deadline;
            return Task.FromResult(new SectionAnswer<ISection>(new StrikesSection(), Read));
        }
    }

    private static SectionMonitor MonitorOf(TimeProvider time) =>
        new("strikes", (_, _) => throw new NotSupportedException(), new ServicePresence(), time, NullLogger<SectionMonitor>.Instance);
}
