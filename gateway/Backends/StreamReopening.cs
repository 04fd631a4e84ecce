using Polly;
using Polly.Retry;

namespace Sitrep.Gateway.Backends;

/// <summary>How an attempt to follow a stream ended.</summary>
internal enum StreamEnd
{
    /// <summary>Before anything was heard.</summary>
    Unheard,

    /// <summary>After something was heard.</summary>
    Heard,

    /// <summary>So that no other attempt makes sense.</summary>
    Final,
}

/// <summary>Follows a stream of a service, which is opened again for as long as somebody wants it: each wait while nothing is
/// heard is twice as long as the one before, up to a limit.</summary>
internal static class StreamReopening
{
    /// <summary>Soon enough for a section to be current again within 5 s of healing; seldom enough to cost nothing.</summary>
    private static readonly TimeSpan Min = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(1);

    /// <summary>Ends, without an exception, once <paramref name="ended"/> is cancelled or an attempt was final.</summary>
    /// <param name="ended">Nobody wants the stream any longer.</param>
    public static async Task RunAsync(Func<CancellationToken, ValueTask<StreamEnd>> follow, TimeProvider time, CancellationToken ended)
    {
        var attempts = new ResiliencePipelineBuilder<StreamEnd> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<StreamEnd>
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result == StreamEnd.Unheard && args.Outcome.Exception is null),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = Min,
                MaxDelay = Max,
            })
            .Build();
        try
        {
            while (await attempts.ExecuteAsync(follow, ended) != StreamEnd.Final)
                await Task.Delay(Min, time, ended);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Nobody waits for the next attempt.
        }
    }
}
