using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Comparisons;

/// <summary>Compares two reports by asking all services for both of them, and then for what changed between the revisions
/// that they had.</summary>
internal sealed class ComparisonService(BackendList backends)
{
    /// <summary>Raised with every change of a rendered byte, so that an ETag never names two bodies.</summary>
    private const string RendererVersion = "2";

    /// <summary>Records told of one by one per service, as many as a list of a report has.</summary>
    private const int RowsMax = 50;

    /// <summary>The comparison, whole or not.</summary>
    /// <exception cref="ProblemException">The reports cannot be compared in this order, or one of a revision that is not there.</exception>
    /// <exception cref="RpcException">A service refuses the query itself.</exception>
    public async Task<DeliveredComparison> AnswerAsync(CompareQuery query)
    {
        // One after the other: both of a long period at once would hold up everything else.
        var right = await ReadAsync(query.Right, "rightAt", null);
        var left = await ReadAsync(query.Left, "leftAt", query.IsLeftAsRight ? RevisionsOf(right) : null);
        if (!query.IsOfPeriods && RevisionsOf(right).IsBehind(RevisionsOf(left)))
        {
            Violations faults = [];
            CompareQueryReader.RefuseOrder(faults, query.Right);
            throw new ProblemException(ProblemKinds.InvalidRequest(faults));
        }

        var compared = await Task.WhenAll(left.Zip(right, (before, now) => CompareAsync(query, before, now)));
        var nothing = new ReportChanges(null, query.Right.Start, query.Right.Stop, new([]));
        var facts = new Comparison(
            ReportFacts.From(query.Left, compared.Select(section => section.Left), nothing),
            ReportFacts.From(query.Right, compared.Select(section => section.Right), nothing),
            query.IsOfPeriods ? null : LearnedChanges.Of(compared.Select(section => (section.Left.Section, section.Changes))));
        var hash = ComparisonJson.ContentHash(facts);
        return new(facts, Delivery.From(hash, RendererVersion, lacksChanges: false, compared.Select(section => section.State)));
    }

    // At the revisions of another report, where there is one.
    private async Task<SectionResult<ISection>[]> ReadAsync(ReportQuery query, string parameter, Revisions? other)
    {
        try
        {
            return await Task.WhenAll(backends.All.Select(backend => backend.Summaries.AskAsync(
                SectionQuestions.For(query, query.At?[backend.Section] ?? other?[backend.Section]))));
        }
        catch (RpcException fault) when (fault.StatusCode == StatusCode.OutOfRange)
        {
            throw new ProblemException(ProblemKinds.InvalidRequest([RpcProblems.BeyondNewest(fault, parameter)]));
        }
    }

    private async Task<ComparedSection> CompareAsync(
        CompareQuery query, SectionResult<ISection> left, SectionResult<ISection> right)
    {
        if (query.IsOfPeriods || left.Answer is null || right.Answer is null)
            return ComparedSection.From(query, left, right, null);
        var question = ReportChangesService.Question(query.Right, right.Answer.Revision, RowsMax);
        question.LeftRevision = left.Answer.Revision;
        return ComparedSection.From(query, left, right, await backends[left.Section].Changes.AskAsync(question));
    }

    private static Revisions RevisionsOf(IEnumerable<SectionResult<ISection>> sections) =>
        Revisions.Of(sections.Select(section => (section.Section, section.Answer?.Revision)));
}
