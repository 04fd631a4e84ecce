using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Web;

namespace Sitrep.Gateway.Records;

/// <summary>The address of the words that no register knows. Each service has a list of its own, of the words in its own
/// records, so one of them is asked and the other linked.</summary>
internal static class UnresolvedEndpoint
{
    public const string Path = "/v1/unresolved";

    private static readonly PagedList Words = new(
        new(UnresolvedService.Descriptor.Methods.Single()), [Backend.StrikesName, Backend.DiplomacyName]);

    public static void MapUnresolved(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Path, Caching.GetAndHead, AnswerAsync).RequireRateLimiting(Overload.Policy).Describe(RecordOperations.Unresolved(Words));

    private static async Task AnswerAsync(HttpContext context, RecordQuestionReader reader, RecordDesk desk)
    {
        var question = reader.OfList(Words, context.Request.Query);

        // Unlike the registers the lists differ: one never stands in for the other.
        var answer = await desk.AskAsync(question with { Services = [question.Services[0]] }, missing: null, context.RequestAborted);
        foreach (var other in Words.Services.Where(service => service != answer.Service))
            PageAnswer.Link(context, Addresses.Of(context.Request, [("service", other)], except: "cursor"), "related");
        await PageAnswer.SendAsync(context, Words, Words.Items, question, answer);
    }
}
