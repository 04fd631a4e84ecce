namespace Sitrep.Gateway.Records;

/// <summary>The addresses of records: lists, single records, their history, and the rows of files that they were made of.</summary>
internal static class RecordEndpoints
{
    /// <summary>As in the contracts; of a longer one only this much is shown back.</summary>
    private const int IdLengthMax = 200;

    private static readonly DescribedMethod GetRawRow = new(
        ImportService.Descriptor.Methods.Single(method => method.InputType == GetRawRowRequest.Descriptor));

    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<RecordResources>()
        .AddSingleton<RecordQuestionReader>()
        .AddSingleton<RecordService>();

    public static void MapRecords(this IEndpointRouteBuilder endpoints)
    {
        foreach (var kind in endpoints.ServiceProvider.GetRequiredService<RecordResources>().All)
        {
            var records = endpoints.MapGroup(kind.Path).RequireRateLimiting(Overload.Policy);
            records.MapMethods("", Caching.GetAndHead, (HttpContext context, RecordQuestionReader reader, RecordService desk) =>
                ListAsync(context, kind, reader, desk)).Describe(RecordOperations.List(kind));
            records.MapMethods("/{id}", Caching.GetAndHead, (HttpContext context, string id, RecordQuestionReader reader, RecordService desk) =>
                OneAsync(context, kind, id, reader, desk)).Describe(RecordOperations.One(kind));
            records.MapMethods("/{id}/history", Caching.GetAndHead,
                (HttpContext context, string id, RecordQuestionReader reader, RecordService desk) =>
                HistoryAsync(context, kind, id, reader, desk)).Describe(RecordOperations.History(kind));
            records.MapMethods("/{id}/raw", Caching.GetAndHead, (HttpContext context, string id, RecordQuestionReader reader, RecordService desk) =>
                RawAsync(context, kind, id, reader, desk)).Describe(RecordOperations.Raw(kind));
        }
    }

    private static async Task ListAsync(HttpContext context, RecordResource kind, RecordQuestionReader reader, RecordService desk)
    {
        var question = reader.OfList(kind.List, context.Request.Query);
        var answer = await desk.AskAsync(question, missing: null, context.RequestAborted);
        await PageAnswer.SendAsync(context, kind.List, question, answer);
    }

    private static async Task OneAsync(HttpContext context, RecordResource kind, string id, RecordQuestionReader reader, RecordService desk)
    {
        var question = reader.OfOne(kind.Get, "id", id, kind.Services, context.Request.Query);
        var answer = await desk.AskAsync(question, Missing(kind, id), context.RequestAborted);
        var record = kind.RecordOf(answer.Message);
        Pinned(context, kind.Services, question, answer);
        await JsonAnswer.SendAsync(context, record.Etag, question.Pin.At is not null, writer => RecordJson.Write(writer, record));
    }

    private static async Task HistoryAsync(HttpContext context, RecordResource kind, string id, RecordQuestionReader reader, RecordService desk)
    {
        var question = reader.OfHistory(kind, id, context.Request.Query);
        var answer = await desk.AskAsync(question, Missing(kind, id), context.RequestAborted);
        await PageAnswer.SendAsync(context, kind.History, question, answer);
    }

    private static async Task RawAsync(HttpContext context, RecordResource kind, string id, RecordQuestionReader reader, RecordService desk)
    {
        var question = reader.OfOne(GetRawRow, "record", $"{kind.Plural}/{id}", kind.Services, context.Request.Query);
        var answer = await desk.AskAsync(
            question, $"{Missing(kind, id)[..^1]} that was made of a row of a dataset.", context.RequestAborted);
        Pinned(context, kind.Services, question, answer);
        await JsonAnswer.SendAsync(
            context, answer.Revision.ToString(CultureInfo.InvariantCulture), question.Pin.At is not null,
            writer => RecordJson.Write(writer, answer.Message));
    }

    private static void Pinned(HttpContext context, IReadOnlyList<SectionDefinition> services, RecordQuestion question, RecordAnswer answer)
    {
        if (question.Pin.AsOf is null)
            return;
        context.Response.Headers.ContentLocation = PageAnswer.PinnedAddress(
            context, services.Count > 1 ? [("service", answer.Service.Name)] : [], answer);
    }

    private static string Missing(RecordResource kind, string id) => $"There is no {kind.Singular} '{Shown.Of(id, IdLengthMax)}'.";
}
