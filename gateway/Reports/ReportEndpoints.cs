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
        .AddSingleton<ReportAddresses>()
        .AddSingleton<WarmUp>()
        .AddHostedService(provider => provider.GetRequiredService<WarmUp>())
        .AddSingleton<ReportQueryReader>();

    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup(Path);
        reports.MapMethods("/{date}", Caching.GetAndHead, AnswerDayAsync).Describe(ReportOperations.Day);
        endpoints.MapMethods($"{Path}.{{form}}", Caching.GetAndHead,
            (HttpContext context, string form, ReportQueryReader reader, ReportService service, ReportAddresses addresses) => AnswerAsync(
                context, service, addresses, reader.OfPeriod(context.Request.Query), ReportFormat.OfEnding(form)))
            .Describe(ReportOperations.InForm(ReportOperations.Period));
        reports.MapMethods("", Caching.GetAndHead,
            (HttpContext context, ReportQueryReader reader, ReportService service, ReportAddresses addresses) => AnswerAsync(
                context, service, addresses, reader.OfPeriod(context.Request.Query), ReportFormat.OfAccept(context.Request.Headers.Accept)))
            .Describe(ReportOperations.Period);
    }

    /// <summary>Sends a report that may be given.</summary>
    public static Task SendAsync(HttpContext context, RenderedReport report, ReportQuery query)
    {
        context.Response.Headers.ContentLanguage = Delivery.Language;
        return Caching.SendAsync(context, report.Body, query.At is not null);
    }

    private static Task AnswerDayAsync(
        HttpContext context, string date, ReportQueryReader reader, ReportService service, ReportAddresses addresses)
    {
        var (day, format) = ReportFormat.Choose(date, context.Request.Headers);
        return AnswerAsync(context, service, addresses, reader.OfDay(context.Request.Query, day), format);
    }

    private static async Task AnswerAsync(
        HttpContext context, ReportService service, ReportAddresses addresses, ReportQuery query, ReportFormat format)
    {
        var key = service.KeyOf(query, format);
        var report = await service.AnswerAsync(key, context.RequestAborted);
        if (report.Delivery.Partial && (query.At is not null || query.RequireAll))
            throw new ProblemException(ReportProblems.NotWhole(query.At is not null, report.Delivery));

        addresses.Remember(context.Request, key);
        if (query.AsOf is not null && report.Revisions.Pair is { } revisions)
            context.Response.Headers.ContentLocation = Addresses.Of(context.Request, [("at", revisions)], except: ["asOf", "require"]);
        await SendAsync(context, report, query);
    }
}
