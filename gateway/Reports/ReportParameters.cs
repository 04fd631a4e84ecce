namespace Sitrep.Gateway.Reports;

/// <summary>The parameters of reports. <see cref="ReportQueryReader"/> reads them and says what is wrong with others.</summary>
internal static class ReportParameters
{
    public static readonly Parameter Date = Parameter.Path("date", Schema.Text(
        "The local day, with the ending of a form (`.json`, `.md`) or without, where `Accept` decides."), "2025-11-16");

    public static readonly Parameter Form = Parameter.Path("form", Schema.OneOf(
        "The form, in place of `Accept`.", ReportFormat.All.Select(format => format.Extension)), ReportFormat.Json.Extension);

    public static readonly Parameter Zone = Parameter.Query("zone", Schema.Text(
        "IANA name of the zone in which days begin and times without an offset are meant; the gateway's own if left out."), "Europe/Kyiv");

    public static readonly Parameter Region = Parameter.Query("region", Schema.Text(
        "Only what is located in this region: an OCHA P-code such as `UA51`, or ISO 3166-2 for Russia such as `RU-SAM`."), "UA51");

    public static readonly Parameter AsOf = Parameter.Query("asOf", Schema.Text(
        "As it was known at this time, which has passed; not together with `at`. The answer names the pair of revisions in `Content-Location`."),
        "2025-11-20T00:00:00Z");

    public static readonly Parameter At = Parameter.Query("at", Schema.Text(
        "As of this pair of revisions, one per service, as a report names it. Such a report is whole or refused, and never changes."), "d1.s1");

    public static readonly Parameter Require = Parameter.Query("require", Schema.OneOf(
        "`all` refuses a report that misses a section, with status 503.", "all"), "all");

    public static readonly Parameter Start = Parameter.Query("start", Schema.Text(
        "Where the period begins, exclusive: an RFC 3339 instant, or a local day or time of the zone. A day means its first instant."),
        "2025-11-15") with
    { IsRequired = true };

    public static readonly Parameter End = Parameter.Query("end", Schema.Text(
        $"Where the period ends, inclusive; at most {Moments.PeriodDaysMax:N0} days after its start."), "2025-11-17") with
    { IsRequired = true };

    public static readonly Parameter IfNoneMatch = Parameter.Header(HeaderNames.IfNoneMatch, Schema.Text(
        "ETags of the copies that the caller has."), "\"sha256:f2a2.1.json.en\"");

    /// <summary>What the query of a day's report takes.</summary>
    public static IReadOnlyList<Parameter> OfDay { get; } = [Zone, Region, AsOf, At, Require];

    /// <summary>What the query of a period's report takes.</summary>
    public static IReadOnlyList<Parameter> OfPeriod { get; } = [.. OfDay, Start, End];
}
