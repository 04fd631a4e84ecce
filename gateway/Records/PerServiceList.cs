namespace Sitrep.Gateway.Records;

/// <summary>A list that each service has of its own: one of them is asked, and those of the others are linked. Unlike with the
/// registers, none stands in for another.</summary>
internal static class PerServiceList
{
    public static void MapOwnList(this IEndpointRouteBuilder endpoints, string path, PagedList list, Operation operation) => endpoints
        .MapMethods(path, Caching.GetAndHead,
            (HttpContext context, RecordQuestionReader questions, RecordService records) =>
                AnswerAsync(context, list, questions, records))
        .RequireRateLimiting(Overload.Policy)
        .Describe(operation);

    private static async Task AnswerAsync(HttpContext context, PagedList list, RecordQuestionReader questions, RecordService records)
    {
        var question = questions.OfList(list, context.Request.Query);
        var answer = await records.AskAsync(question with { Services = [question.Services[0]] }, missing: null, context.RequestAborted);
        foreach (var other in list.Services.Where(service => service != answer.Service))
            PageAnswer.Link(context, Addresses.Of(context.Request, [("service", other.Name)], except: "cursor"), "related");
        await PageAnswer.SendAsync(context, list, question, answer);
    }
}
