namespace Sitrep.Gateway.Comparisons;

/// <summary>The addresses of comparisons, described.</summary>
internal static class CompareOperations
{
    private const string About = """
        Compares what was known of one period at two times: which figures and records were added, revised and withdrawn, from which number to which, who says it,
        who wrote it and when it was learned. Records match by name, figures by id. With periods of their own, two periods are compared by their figures; a record
        belongs to one of them, so `changes` is left out.

        A service that misses on either side is left out and named in `delivery`; `require=all` asks for a problem instead.
        """;

    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        ReportParameters.Start with { IsRequired = false },
        ReportParameters.End with { IsRequired = false },
        ReportParameters.Zone,
        ReportParameters.Region,
        Parameter.Query("leftAt", Schema.Text(
            "Compare with the report of this pair of revisions, as a report names it. It or `leftAsOf` is required where both reports have one "
            + "period; where they have two, the left one is read as the right one if neither is given."), "d0.s0"),
        Parameter.Query("leftAsOf", Schema.Text(
            "Compare with the report as it was known at this time, which has passed; not together with `leftAt`."), "2025-11-15T12:00:00Z"),
        Parameter.Query("rightAt", Schema.Text(
            "Compare the report of this pair of revisions; the newest if neither this nor `rightAsOf` is given."), "d1.s1"),
        Parameter.Query("rightAsOf", Schema.Text(
            "Compare the report as it was known at this time, which has passed; not together with `rightAt`."), "2025-11-20T00:00:00Z"),
        Parameter.Query("leftStart", Schema.Text(
            "Where the left report's period begins, exclusive, where the two have periods of their own; all four edges belong together, in place of "
            + "`start` and `end`."), "2025-11-14"),
        Parameter.Query("leftEnd", Schema.Text("Where the left report's period ends, inclusive."), "2025-11-15"),
        Parameter.Query("rightStart", Schema.Text("Where the right report's period begins, exclusive."), "2025-11-15"),
        Parameter.Query("rightEnd", Schema.Text("Where the right report's period ends, inclusive."), "2025-11-16"),
        ReportParameters.Require,
    ];

    public static readonly Operation Compare = new("compareReports", Tags.Reports, "How two reports differ")
    {
        Description = About,
        Parameters = [.. Parameters, ReportParameters.IfNoneMatch],
        Answers = [Whole, Answer.NotModified],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.NotAcceptable, ReportOperations.NotWhole],
    };

    private static Answer Whole => ReportOperations.InForms("The comparison.", V1.Comparison.Descriptor,
        "The same comparison for reading: both reports, figures, records and numbered sources.");
}
