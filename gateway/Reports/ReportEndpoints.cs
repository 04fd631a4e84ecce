using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Reports;

/// <summary>The addresses of reports.</summary>
internal static class ReportEndpoints
{
    public const string Path = "/v1/reports";
    private const string ForEver = "public, max-age=31536000, immutable";
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReportQueryReader>();

    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup(Path).RequireRateLimiting(Overload.Policy);
        reports.MapMethods("/{date}", GetAndHead, AnswerDayAsync).Describe(ReportOperations.Day);
        reports.MapMethods("", GetAndHead, (HttpContext context, ReportQueryReader reader, ReportDesk desk) =>
            AnswerAsync(context, desk, reader.OfPeriod(context.Request.Query), ReportNegotiation.OfAccept(context.Request.Headers.Accept))).Describe(ReportOperations.Period);
    }

    private static Task AnswerDayAsync(HttpContext context, string date, ReportQueryReader reader, ReportDesk desk)
    {
        var (day, format) = ReportNegotiation.Choose(date, context.Request.Headers);
        return AnswerAsync(context, desk, reader.OfDay(context.Request.Query, day), format);
    }

    private static async Task AnswerAsync(HttpContext context, ReportDesk desk, ReportQuery query, ReportFormat format)
    {
        var copy = await desk.AnswerAsync(query, format, context.RequestAborted);
        if (copy.Delivery.Partial && (query.At is not null || query.RequireAll))
            throw new ProblemException(ReportProblems.NotWhole(query, copy.Delivery));

        var headers = context.Response.GetTypedHeaders();
        context.Response.Headers.Vary = HeaderNames.Accept;
        context.Response.Headers.CacheControl = copy.ETag is null ? "no-store" : query.At is not null ? ForEver : "no-cache";
        if (query.AsOf is not null && copy.Revisions.Pair is { } pair)
            context.Response.Headers.ContentLocation = PinnedAddress(context.Request, pair);
        if (copy.ETag is not null)
        {
            headers.ETag = new EntityTagHeaderValue(copy.ETag);
            if (Matches(context.Request, headers.ETag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        context.Response.ContentType = format.ContentType;
        context.Response.Headers.ContentLanguage = ReportDesk.Language;
        context.Response.ContentLength = copy.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.BodyWriter.WriteAsync(copy.Bytes, context.RequestAborted);
    }

    private static bool Matches(HttpRequest request, EntityTagHeaderValue etag) => request.GetTypedHeaders().IfNoneMatch
        .Any(asked => asked.Equals(EntityTagHeaderValue.Any) || asked.Compare(etag, useStrongComparison: false));

    // The same question, with the revisions in place of the time.
    private static string PinnedAddress(HttpRequest request, RevisionPair pair)
    {
        var query = new QueryBuilder { { "at", pair.ToString() } };
        foreach (var (name, value) in request.Query)
            if (name is not ("asOf" or "require"))
                query.Add(name, value.ToString());
        return string.Create(CultureInfo.InvariantCulture, $"{request.Path}{query}");
    }
}
