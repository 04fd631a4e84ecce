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

    public static readonly Operation Compare = new("compareReports", Tags.Reports, "How two reports differ")
    {
        Description = About,
        Parameters = [.. CompareParameters.All, ReportParameters.IfNoneMatch],
        Answers = [Whole, Answer.NotModified],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.NotAcceptable, ReportOperations.NotWhole],
    };

    private static Answer Whole => ReportOperations.InForms("The comparison.", V1.Comparison.Descriptor,
        "The same comparison for reading: both reports, figures, records and numbered sources.");
}
