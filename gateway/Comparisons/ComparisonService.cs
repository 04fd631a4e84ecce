using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Comparisons;

/// <summary>Compares two reports by asking both services for both of them, and then for what changed between the revisions
/// that they had.</summary>
internal sealed class ComparisonService(
    SectionPipeline<DiplomacySection> diplomacy, SectionPipeline<StrikesSection> strikes, ChangesPair changes, TimeProvider time)
{
    /// <summary>Raised with every change of a rendered byte, so that an ETag never names two bodies.</summary>
    private const string RendererVersion = "2";

    /// <summary>Records told of one by one per service, as many as a list of a report has.</summary>
    private const int RowsMax = 50;

    /// <summary>Two rounds of questions and the reading of a long period twice; whoever compares waits no longer.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>The comparison, whole or not.</summary>
    /// <exception cref="ProblemException">The reports cannot be compared in this order, or one of a revision that is not there.</exception>
    /// <exception cref="RpcException">A service refuses the query itself.</exception>
    public async Task<DeliveredComparison> AnswerAsync(CompareQuery query)
    {
        var deadline = time.GetUtcNow() + Budget;
        var (left, right) = await ReadAsync(query, deadline);
        if (!query.IsOfPeriods)
            CheckOrder(query, left, right);
        var ofDiplomacy = ChangesAsync(query, changes.Diplomacy, left.Diplomacy, right.Diplomacy, deadline);
        var ofStrikes = ChangesAsync(query, changes.Strikes, left.Strikes, right.Strikes, deadline);
        await Task.WhenAll(ofDiplomacy, ofStrikes);
        var diplomacyPart = Compared.From(query, left.Diplomacy, right.Diplomacy, await ofDiplomacy);
        var strikesPart = Compared.From(query, left.Strikes, right.Strikes, await ofStrikes);

        var nothing = new ReportChanges(null, query.Right.Start, query.Right.Stop, new(null, null));
        var facts = new Comparison(
            ReportBuilder.Build(query.Left, strikesPart.Left, diplomacyPart.Left, nothing),
            ReportBuilder.Build(query.Right, strikesPart.Right, diplomacyPart.Right, nothing),
            query.IsOfPeriods ? null : new LearnedChanges(strikesPart.Changes, diplomacyPart.Changes));
        return new(facts, Delivery.From(ComparisonJson.ContentHash(facts), RendererVersion, diplomacyPart.State, strikesPart.State));
    }

    private async Task<(ComparedReport Left, ComparedReport Right)> ReadAsync(CompareQuery query, DateTimeOffset deadline)
    {
        // One after the other: both of a long period at once would be late where each alone is not.
        var right = await ReadAsync(query.Right, "rightAt", null, deadline);
        return (await ReadAsync(query.Left, "leftAt", query.IsLeftAsRight ? right : null, deadline), right);
    }

    // At the revisions of another report, where there is one.
    private async Task<ComparedReport> ReadAsync(ReportQuery query, string parameter, ComparedReport? other, DateTimeOffset deadline)
    {
        try
        {
            var ofDiplomacy = diplomacy.AskAsync(
                SectionQuestions.For(query, query.At?.Diplomacy ?? other?.Diplomacy.Answer?.Commit.Revision), deadline);
            var ofStrikes = strikes.AskAsync(SectionQuestions.For(query, query.At?.Strikes ?? other?.Strikes.Answer?.Commit.Revision), deadline);
            await Task.WhenAll(ofDiplomacy, ofStrikes);
            return new(await ofDiplomacy, await ofStrikes);
        }
        catch (RpcException fault) when (fault.StatusCode == StatusCode.OutOfRange)
        {
            throw new ProblemException(ProblemKinds.InvalidRequest([RpcProblems.BeyondNewest(fault, parameter)]));
        }
    }

    private static void CheckOrder(CompareQuery query, ComparedReport left, ComparedReport right)
    {
        if (!(left.Diplomacy.Answer?.Commit.Revision > right.Diplomacy.Answer?.Commit.Revision)
            && !(left.Strikes.Answer?.Commit.Revision > right.Strikes.Answer?.Commit.Revision))
            return;
        Violations faults = [];
        CompareQueryReader.RefuseOrder(faults, query.Right);
        throw new ProblemException(ProblemKinds.InvalidRequest(faults));
    }

    private static async Task<SectionResult<ChangeTable>?> ChangesAsync<TSection>(
        CompareQuery query, SectionChanges service, SectionResult<TSection> left, SectionResult<TSection> right, DateTimeOffset deadline)
        where TSection : class
    {
        if (query.IsOfPeriods || left.Answer is null || right.Answer is null)
            return null;
        var question = new ChangesQuestion(
            query.Right.Start, query.Right.Stop, query.Right.Zone.Id, query.Right.Region, right.Answer.Commit.Revision, RowsMax)
        {
            LeftRevision = left.Answer.Commit.Revision,
        };
        var isThere = left.State.State == SectionState.Current && right.State.State == SectionState.Current;
        return await service.AskAsync(question, isThere, deadline);
    }

    private sealed record ComparedReport(SectionResult<DiplomacySection> Diplomacy, SectionResult<StrikesSection> Strikes);
}
