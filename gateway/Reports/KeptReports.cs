using Microsoft.AspNetCore.Http.Features;

namespace Sitrep.Gateway.Reports;

/// <summary>Answers at once who asks for a report as somebody did before him, letter for letter, while it is kept: such a question is a good
/// one, and its report is whole.</summary>
internal sealed class KeptReports(RequestDelegate next, ReportAddresses addresses, ReportService reports)
{
    public Task InvokeAsync(HttpContext context) =>
        IsPlain(context.Request) && addresses.Find(context.Request) is { } key && reports.Find(key) is { } report
            ? ReportEndpoints.SendAsync(context, report, key.Query)
            : next(context);

    // A body, another origin, or too much of anything is for those behind this.
    private static bool IsPlain(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Origin.Count == 0
        && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true }
        && RequestLimits.HeaderBytesOf(request) <= RequestLimits.HeaderBytesMax;
}
