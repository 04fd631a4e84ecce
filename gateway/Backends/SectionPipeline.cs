using Grpc.Core;
using Polly;
using Polly.CircuitBreaker;
using Polly.Fallback;
using Polly.Timeout;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Sections;

namespace Sitrep.Gateway.Backends;

/// <summary>Asks one service for its section.</summary>
internal delegate Task<SectionAnswer<ISection>> SummarizeCall(SummarizeRequest question, CallOptions options);

/// <summary>One service's section, whatever state the service is in: its answer, else its last good answer to the same
/// question, else the reason why there is none. Only a caller's own fault comes out as an exception.</summary>
internal sealed class SectionPipeline
{
    /// <summary>Few answers are asked for again and again, and each may hold 1 MiB: the most that a service's last good
    /// answers weigh, as bytes on the wire.</summary>
    public const long LastGoodBytesMax = 64 * 1024 * 1024;

    /// <summary>What an answer takes beside its section, so that empty sections are not kept without end.</summary>
    private const int AnswerBytes = 1024;

    private static readonly ResiliencePropertyKey<SummarizeRequest> QuestionKey = new("question");
    private static readonly ResiliencePropertyKey<DateTimeOffset> DeadlineKey = new("deadline");

    private readonly SectionDefinition _section;
    private readonly SummarizeCall _summarize;
    private readonly SectionMonitor _monitor;
    private readonly TimeProvider _time;
    private readonly LruCache<SummarizeRequest, SectionAnswer<ISection>> _lastGood =
        new(LastGoodBytesMax, answer => answer.Content.CalculateSize() + AnswerBytes);
    private readonly CircuitBreakerManualControl _breaker = new();
    private readonly ResiliencePipeline<SectionResult<ISection>> _pipeline;

    public SectionPipeline(SectionDefinition section, SummarizeCall summarize, SectionMonitor monitor, TimeProvider time)
    {
        _section = section;
        _summarize = summarize;
        _monitor = monitor;
        _time = time;
        monitor.Redacted += ForgetRedacted;
        _pipeline = new ResiliencePipelineBuilder<SectionResult<ISection>> { TimeProvider = time }
            .AddFallback(new FallbackStrategyOptions<SectionResult<ISection>>
            {
                ShouldHandle = args => ValueTask.FromResult(SectionFaults.IsService(args.Outcome.Exception)),
                FallbackAction = args => Polly.Outcome.FromResultAsValueTask(Missing(
                    args.Context.Properties.GetValue(QuestionKey, null!), SectionFaults.ReasonOf(args.Outcome.Exception))),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SectionResult<ISection>>
            {
                FailureRatio = SectionLimits.BreakerFailureRatio,
                MinimumThroughput = SectionLimits.BreakerCallsMin,
                SamplingDuration = SectionLimits.BreakerWindow,
                BreakDuration = SectionLimits.BreakerPause,
                ManualControl = _breaker,
                ShouldHandle = args => ValueTask.FromResult(SectionFaults.IsBreaking(args.Outcome.Exception, monitor.IsOpen)),
            })
            // The call has the same deadline; this one also cuts what the call's client does before it.
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = args => ValueTask.FromResult(args.Context.Properties.GetValue(DeadlineKey, default) - time.GetUtcNow()),
            })
            .Build();
    }

    /// <summary>The section, by the deadline: a report waits for <see cref="SectionLimits.Budget"/>, a comparison longer.</summary>
    /// <exception cref="RpcException">The question itself is wrong (INVALID_ARGUMENT, OUT_OF_RANGE).</exception>
    public async Task<SectionResult<ISection>> AskAsync(SummarizeRequest question, DateTimeOffset deadline)
    {
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        context.Properties.Set(QuestionKey, question);
        context.Properties.Set(DeadlineKey, deadline);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (context, call) => call.Pipeline.CallAsync(call.Question, call.Deadline, context.CancellationToken),
                context,
                (Pipeline: this, Question: question, Deadline: deadline));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Tries a service that has just come back with a question that nobody waits for, so that the first caller
    /// meets warm code on both sides, and then trusts it again.</summary>
    public async Task WelcomeAsync(SummarizeRequest question)
    {
        try
        {
            await CallAsync(question, _time.GetUtcNow() + SectionLimits.WelcomeBudget, CancellationToken.None);
            await _breaker.CloseAsync();
        }
        catch (RpcException)
        {
            // It is not well yet. The breaker goes on trying by itself, and the monitor reports what it sees.
        }
    }

    private async ValueTask<SectionResult<ISection>> CallAsync(
        SummarizeRequest question, DateTimeOffset deadline, CancellationToken cancellation)
    {
        var answer = await _summarize(question, new CallOptions(deadline: deadline.UtcDateTime, cancellationToken: cancellation));
        _monitor.Observe(answer.Read);
        if (!question.HasReadRevision)
            _lastGood.Set(question, answer);
        return new SectionResult<ISection>(_section, answer, new SectionState(_section.Name, SectionState.Current, null, null));
    }

    private void ForgetRedacted() => _lastGood.RemoveWhere(IsOutdated);

    // An answer from before a redaction may hold what was taken out. One that was on its way then is kept after the
    // others are forgotten, so each is looked at again before it is given out.
    private bool IsOutdated(SectionAnswer<ISection> answer) => answer.Read.RedactionRevision != _monitor.Redaction;

    // A pinned question is answered whole or not at all, so the last good answer is none of its business.
    private SectionResult<ISection> Missing(SummarizeRequest question, string reason) =>
        !question.HasReadRevision && _lastGood.TryGet(question, out var answer) && !IsOutdated(answer)
            ? new(_section, answer, new SectionState(_section.Name, SectionState.Stale, _monitor.LastHeard, reason))
            : new(_section, null, new SectionState(_section.Name, SectionState.Unavailable, _monitor.LastHeard, reason));
}
