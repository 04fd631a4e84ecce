namespace Sitrep.Gateway.Reports;

/// <summary>The addresses of reports, described.</summary>
internal static class ReportOperations
{
    private const string About = """
        A report is the facts on file and how they were delivered. It is partial where a service is missing: `delivery` then says which section is
        stale or unavailable, since when and why, there is no ETag, and `require=all` asks for a problem instead.
        """;

    public static readonly Operation Day = new("getReportOfDay", Tags.Reports, "The report of a local day")
    {
        Description = $"{About}\n\nA day begins at midnight of the zone. Records belong to the day on which their window ends.",
        Parameters = [ReportParameters.Date, .. ReportParameters.OfDay, ReportParameters.IfNoneMatch],
        Answers = [Whole, Answer.NotModified],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.NotFound, ProblemAnswers.NotAcceptable, NotWhole],
    };

    public static readonly Operation Period = new("getReportOfPeriod", Tags.Reports, "The report of any period")
    {
        Description = About,
        Parameters = [.. ReportParameters.OfPeriod, ReportParameters.IfNoneMatch],
        Answers = [Whole, Answer.NotModified],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.NotAcceptable, NotWhole],
    };

    private static Answer Whole => InForms("The report.", V1.Report.Descriptor,
        "The same report for reading: header, toplines, key figures, both sections, conflicts, caveats and numbered sources.");

    public static Answer NotWhole => new(
        StatusCodes.Status503ServiceUnavailable, "The report cannot be given whole, or more is asked than can be answered at once.",
        [Header.RetryAfter]);

    /// <summary>The same at an address that names the form, so that <c>Accept</c> is not asked.</summary>
    public static Operation InForm(Operation operation) => operation with
    {
        Id = $"{operation.Id}InForm",
        Summary = $"{operation.Summary}, in a form of choice",
        Parameters = [ReportParameters.Form, .. operation.Parameters],
        Problems = [.. operation.Problems, ProblemAnswers.NotFound],
    };

    /// <summary>An answer in each form.</summary>
    public static Answer InForms(string description, MessageDescriptor json, string markdown) => new(
        StatusCodes.Status200OK, description,
        [.. Header.OfKept, Header.ContentLocation, Header.ContentLanguage],
        new Content(ReportFormat.Json.MediaType, schemas => schemas.Reported(json)),
        new Content(ReportFormat.Markdown.MediaType, _ => Schema.Text(markdown)));
}
