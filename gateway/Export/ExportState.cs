using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Export;

/// <summary>The state of the data that an export is of.</summary>
/// <param name="Pair">The revisions read.</param>
/// <param name="CutOff">The newest known time of the two; null where nothing has been learned yet.</param>
internal sealed record ExportState(RevisionPair Pair, DateTimeOffset? CutOff)
{
    // Both services tell the commit that they read with a section, and of no period a section is smaller.
    private static readonly DateTimeOffset Moment = DateTimeOffset.UnixEpoch;

    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    /// <summary>Finds the revisions that an order is to be read at.</summary>
    /// <exception cref="ProblemException">A service refuses it or cannot be reached.</exception>
    public static async Task<ExportState> FindAsync(
        ExportOrder order, DiplomacyCalls diplomacy, StrikesCalls strikes, DateTimeOffset deadline, CancellationToken aborted)
    {
        var options = new CallOptions(deadline: deadline.UtcDateTime, cancellationToken: aborted);
        var ofDiplomacy = CommitAsync(Backend.DiplomacyName, async () => (await diplomacy.SummarizeAsync(Question(order, order.At?.Diplomacy), options)).Commit);
        var ofStrikes = CommitAsync(Backend.StrikesName, async () => (await strikes.SummarizeAsync(Question(order, order.At?.Strikes), options)).Commit);
        await Task.WhenAll(ofDiplomacy, ofStrikes);

        var (left, right) = (await ofDiplomacy, await ofStrikes);
        return new(
            new(left.Revision, right.Revision),
            new[] { left, right }.Where(commit => commit.Revision > 0).Max(commit => commit.KnownTime?.ToDateTimeOffset()));
    }

    private static async Task<Commit> CommitAsync(string service, Func<Task<Commit>> ask)
    {
        try
        {
            return await ask();
        }
        catch (RpcException fault) when (ServiceProblems.Of(service, fault) is { } problem)
        {
            throw new ProblemException(problem);
        }
    }

    private static SectionQuestion Question(ExportOrder order, long? revision) => new(
        Moment, Moment + Instant, order.Zone.Id, "", Moment, Moment + Instant, order.AsOf)
    {
        Revision = revision,
    };
}
