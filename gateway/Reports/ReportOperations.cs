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

    public static readonly Operation PeriodInForm = new("getReportOfPeriodInForm", Tags.Reports, "The report of any period, in a form of choice")
    {
        Description = About,
        Parameters = [ReportParameters.Form, .. ReportParameters.OfPeriod, ReportParameters.IfNoneMatch],
        Answers = [Whole, Answer.NotModified],
        Problems = [ProblemAnswers.InvalidRequest, ProblemAnswers.NotFound, NotWhole],
    };

    private static Answer Whole => new(
        StatusCodes.Status200OK, "The report.",
        [Header.ETag, Header.CacheControl, Header.ContentLocation, Header.ContentLanguage, Header.Vary],
        new Content(ReportFormat.Json.MediaType, book => book.Reported(V1.Report.Descriptor)),
        new Content(ReportFormat.Markdown.MediaType, Markdown));

    public static Answer NotWhole => new(
        StatusCodes.Status503ServiceUnavailable, "The report cannot be given whole, or more is asked than can be answered at once.",
        [Header.RetryAfter]);

    private static OpenApiSchema Markdown(SchemaRegistry book) => Schema.Text(
        "The same report for reading: header, toplines, key figures, both sections, conflicts, caveats and numbered sources.");
}
