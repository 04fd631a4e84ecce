namespace Sitrep.Gateway.Reports;

/// <summary>Why a report that must be whole is not given.</summary>
internal static class ReportProblems
{
    public static Problem NotWhole(bool isPinned, V1.Delivery delivery)
    {
        var missing = delivery.LacksOnlyChanges
            ? "What changed since the last report is not known"
            : $"Missing or stale: {string.Join(" and ", delivery.Gaps.Unreachable)}";
        var why = isPinned ? "a report at given revisions is given whole or not at all" : "all sections were required";
        return ProblemKinds.ServiceUnavailable($"{missing}; {why}.") with
        {
            Name = "report-not-whole",
            Title = "The report cannot be given whole.",
            Extend = problem => problem.Gaps = delivery.Gaps,
        };
    }
}
