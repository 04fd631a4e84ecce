using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Sections;

namespace Sitrep.Gateway.Comparisons;

/// <summary>Compares two reports by asking all services for both of them, and then for what changed between the revisions
/// that they had.</summary>
internal sealed class ComparisonService(BackendList backends, TimeProvider time)
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
        // One after the other: both of a long period at once would be late where each alone is not.
        var right = await ReadAsync(query.Right, "rightAt", null, deadline);
        var left = await ReadAsync(query.Left, "leftAt", query.IsLeftAsRight ? RevisionsOf(right) : null, deadline);
        if (!query.IsOfPeriods && RevisionsOf(right).IsBehind(RevisionsOf(left)))
        {
            Violations faults = [];
            CompareQueryReader.RefuseOrder(faults, query.Right);
            throw new ProblemException(ProblemKinds.InvalidRequest(faults));
        }

        var compared = await Task.WhenAll(left.Zip(right, (before, now) => CompareAsync(query, before, now, deadline)));
        var nothing = new ReportChanges(null, query.Right.Start, query.Right.Stop, new([]));
        var facts = new Comparison(
            ReportBuilder.Build(query.Left, compared.Select(section => section.Left), nothing),
            ReportBuilder.Build(query.Right, compared.Select(section => section.Right), nothing),
            query.IsOfPeriods ? null : LearnedChanges.Of(compared.Select(section => (section.Left.Section, section.Changes))));
        return new(facts, Delivery.From(ComparisonJson.ContentHash(facts), RendererVersion, compared.Select(section => section.State)));
    }

    // At the revisions of another report, where there is one.
    private async Task<SectionResult<ISection>[]> ReadAsync(ReportQuery query, string parameter, Revisions? other, DateTimeOffset deadline)
    {
        try
        {
            return await Task.WhenAll(backends.All.Select(backend => backend.Summaries.AskAsync(
                SectionQuestions.For(query, query.At?[backend.Section] ?? other?[backend.Section]), deadline)));
        }
        catch (RpcException fault) when (fault.StatusCode == StatusCode.OutOfRange)
        {
            throw new ProblemException(ProblemKinds.InvalidRequest([RpcProblems.BeyondNewest(fault, parameter)]));
        }
    }

    private async Task<ComparedSection> CompareAsync(
        CompareQuery query, SectionResult<ISection> left, SectionResult<ISection> right, DateTimeOffset deadline)
    {
        if (query.IsOfPeriods || left.Answer is null || right.Answer is null)
            return ComparedSection.From(query, left, right, null);
        var question = new ListChangesRequest
        {
            Start = query.Right.Start.ToTimestamp(),
            End = query.Right.Stop.ToTimestamp(),
            Zone = query.Right.Zone.Id,
            Region = query.Right.Region,
            LeftRevision = left.Answer.Revision,
            ReadRevision = right.Answer.Revision,
            RowsMax = RowsMax,
        };
        var isThere = left.State.State == SectionState.Current && right.State.State == SectionState.Current;
        return ComparedSection.From(query, left, right, await backends[left.Section].Changes.AskAsync(question, isThere, deadline));
    }

    private static Revisions RevisionsOf(IEnumerable<SectionResult<ISection>> sections) =>
        Revisions.Of(sections.Select(section => (section.Section, section.Answer?.Revision)));
}
