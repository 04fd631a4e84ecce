using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Telemetry;

namespace Sitrep.Gateway.Reports;

/// <summary>The addresses of reports.</summary>
internal static class ReportEndpoints
{
    public const string Path = "/v1/reports";

    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<QueryTimes>()
        .AddSingleton<ReportChangesService>()
        .AddSingleton<GatewayMetrics>()
        .AddSingleton<ReportLimiter>()
        .AddSingleton<ReportService>()
        .AddSingleton<WarmUp>()
        .AddHostedService(provider => provider.GetRequiredService<WarmUp>())
        .AddSingleton<ReportQueryReader>();

    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup(Path);
        reports.MapMethods("/{date}", Caching.GetAndHead, AnswerDayAsync).Describe(ReportOperations.Day);
        endpoints.MapMethods($"{Path}.{{form}}", Caching.GetAndHead,
            (HttpContext context, string form, ReportQueryReader reader, ReportService service) =>
                AnswerAsync(context, service, reader.OfPeriod(context.Request.Query), ReportFormat.OfEnding(form)))
            .RequireRateLimiting(Overload.Policy).Describe(ReportOperations.InForm(ReportOperations.Period));
        reports.MapMethods("", Caching.GetAndHead, (HttpContext context, ReportQueryReader reader, ReportService service) =>
            AnswerAsync(context, service, reader.OfPeriod(context.Request.Query), ReportFormat.OfAccept(context.Request.Headers.Accept)))
            .Describe(ReportOperations.Period);
    }

    private static Task AnswerDayAsync(HttpContext context, string date, ReportQueryReader reader, ReportService service)
    {
        var (day, format) = ReportFormat.Choose(date, context.Request.Headers);
        return AnswerAsync(context, service, reader.OfDay(context.Request.Query, day), format);
    }

    private static async Task AnswerAsync(HttpContext context, ReportService service, ReportQuery query, ReportFormat format)
    {
        var report = await service.AnswerAsync(query, format, context.RequestAborted);
        if (report.Delivery.Partial && (query.At is not null || query.RequireAll))
            throw new ProblemException(ReportProblems.NotWhole(query.At is not null, report.Delivery));

        context.Response.Headers.ContentLanguage = Delivery.Language;
        if (query.AsOf is not null && report.Revisions.Pair is { } revisions)
            context.Response.Headers.ContentLocation = Addresses.Of(context.Request, [("at", revisions)], except: ["asOf", "require"]);
        await Caching.SendAsync(context, report.Body, query.At is not null);
    }
}
