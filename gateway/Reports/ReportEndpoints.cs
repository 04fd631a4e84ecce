using Microsoft.Net.Http.Headers;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Reports;

/// <summary>The addresses of reports.</summary>
internal static class ReportEndpoints
{
    public const string Path = "/v1/reports";

    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<QueryTimes>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReportQueryReader>();

    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup(Path).RequireRateLimiting(Overload.Policy);
        reports.MapMethods("/{date}", Caching.GetAndHead, AnswerDayAsync);
        reports.MapMethods("", Caching.GetAndHead, (HttpContext context, ReportQueryReader reader, ReportDesk desk) =>
            AnswerAsync(context, desk, reader.OfPeriod(context.Request.Query), ReportNegotiation.OfAccept(context.Request.Headers.Accept)));
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
        context.Response.Headers.CacheControl = copy.ETag is null ? Caching.Never : query.At is not null ? Caching.ForEver : Caching.AskEachTime;
        if (query.AsOf is not null && copy.Revisions.Pair is { } pair)
            context.Response.Headers.ContentLocation = Addresses.Of(context.Request, [("at", pair.ToString())], except: ["asOf", "require"]);
        if (copy.ETag is not null)
        {
            headers.ETag = new EntityTagHeaderValue(copy.ETag);
            if (Caching.IsKnown(context.Request, headers.ETag))
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
}
