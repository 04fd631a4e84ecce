using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Backends;

/// <summary>Asks one service what changed between two of its revisions.</summary>
internal delegate Task<SectionAnswer<ChangeTable>> ListChangesCall(ChangesQuestion question, CallOptions options);

/// <summary>One service's changes. What changed between two revisions never changes itself: an answer is kept and serves
/// also while the service is away.</summary>
internal sealed class SectionChanges(string name, ListChangesCall list, SectionMonitor monitor, TimeProvider time)
{
    /// <summary>Some 500 answers of a busy day, which is all that the reports and comparisons of a morning ask for.</summary>
    private const long KeptBytesMax = 16 * 1024 * 1024;

    private readonly LruCache<ChangesQuestion, SectionAnswer<ChangeTable>> _kept = new(KeptBytesMax, answer => answer.Section.CalculateSize());

    /// <summary>The changes, if they are known already or the service gives them in time.</summary>
    /// <param name="question">The question.</param>
    /// <param name="isThere">Whether the service has just answered: one that has not is not waited for again.</param>
    /// <param name="deadline">Until when.</param>
    /// <exception cref="RpcException">The question itself is wrong.</exception>
    public async Task<SectionResult<ChangeTable>> AskAsync(ChangesQuestion question, bool isThere, DateTimeOffset deadline)
    {
        if (_kept.TryGet(question, out var kept)) return new(kept, new SectionState(name, SectionState.Current, null, null));
        if (!isThere) return Missing(SectionState.Down);
        try
        {
            var answer = await list(question, new CallOptions(deadline: deadline.UtcDateTime));
            monitor.Observe(answer.NewestRevision);
            _kept.Set(question, answer);
            return new(answer, new SectionState(name, SectionState.Current, null, null));
        }
        catch (RpcException fault) when (SectionFaults.IsService(fault))
        {
            return Missing(SectionFaults.ReasonOf(fault));
        }
    }

    /// <summary>Asks a service that has just come back something that nobody waits for, so that the first caller meets warm code.</summary>
    public async Task WelcomeAsync()
    {
        try
        {
            var now = time.GetUtcNow();
            var question = new ChangesQuestion(now.AddDays(-1), now, "UTC", "", Revision: 0, RowsMax: 1) { LeftRevision = 0 };
            await list(question, new CallOptions(deadline: (now + SectionLimits.WelcomeBudget).UtcDateTime));
        }
        catch (RpcException)
        {
            // The first caller will see for itself.
        }
    }

    private SectionResult<ChangeTable> Missing(string reason) =>
        new(null, new SectionState(name, SectionState.Unavailable, monitor.LastHeard, reason));
}

/// <summary>Both services' changes.</summary>
internal sealed record ChangesPair(SectionChanges Diplomacy, SectionChanges Strikes);
