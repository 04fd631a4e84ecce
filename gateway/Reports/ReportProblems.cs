using Sitrep.Gateway.Problems;

namespace Sitrep.Gateway.Reports;

/// <summary>Why a report that must be whole is not given.</summary>
internal static class ReportProblems
{
    public const string NotWholeName = "report-not-whole";

    public static Problem NotWhole(bool isPinned, Delivery delivery)
    {
        var sections = string.Join(" and ", delivery.Unreachable);
        var why = isPinned ? "a report at given revisions is given whole or not at all" : "all sections were required";
        return ProblemKinds.ServiceUnavailable($"Missing or stale: {sections}; {why}.") with
        {
            Name = NotWholeName,
            Title = "The report cannot be given whole.",
            Extensions = writer => DeliveryJson.WriteGaps(writer, delivery),
        };
    }
}
