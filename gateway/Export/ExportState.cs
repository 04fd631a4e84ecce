using Grpc.Core;
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

    /// <summary>Revisions of both services' newest redactions when it was found; 0: none.</summary>
    public (long Diplomacy, long Strikes) Redactions { get; init; }

    /// <summary>Finds the revisions that an order is to be read at.</summary>
    /// <exception cref="ProblemException">A service refuses it or cannot be reached.</exception>
    public static async Task<ExportState> FindAsync(
        ExportOrder order, DiplomacyCalls diplomacy, StrikesCalls strikes, DateTimeOffset deadline, CancellationToken aborted)
    {
        var options = new CallOptions(deadline: deadline.UtcDateTime, cancellationToken: aborted);
        var ofDiplomacy = AnswerAsync(Backend.DiplomacyName, () => diplomacy.SummarizeAsync(Question(order, order.At?.Diplomacy), options));
        var ofStrikes = AnswerAsync(Backend.StrikesName, () => strikes.SummarizeAsync(Question(order, order.At?.Strikes), options));
        await Task.WhenAll(ofDiplomacy, ofStrikes);

        var (left, right) = (await ofDiplomacy, await ofStrikes);
        return new(
            new(left.Commit.Revision, right.Commit.Revision),
            new[] { left.Commit, right.Commit }.Where(commit => commit.Revision > 0).Max(commit => commit.KnownTime?.ToDateTimeOffset()))
        {
            Redactions = (left.Redaction, right.Redaction),
        };
    }

    private static async Task<SectionAnswer<TSection>> AnswerAsync<TSection>(string service, Func<Task<SectionAnswer<TSection>>> ask)
        where TSection : class
    {
        try
        {
            return await ask();
        }
        catch (RpcException fault) when (ServiceProblems.From(service, fault) is { } problem)
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
