namespace Sitrep.Gateway.Records;

/// <summary>Answers at the addresses of one kind of record.</summary>
internal sealed class RecordKindEndpoints(RecordResource kind, RecordQuestionReader questions, RecordService records)
{
    /// <summary>As in the contracts; of a longer one only this much is shown back.</summary>
    private const int IdLengthMax = 200;

    private static readonly DescribedMethod GetRawRow = new(
        ImportService.Descriptor.Methods.Single(method => method.InputType == GetRawRowRequest.Descriptor));

    public async Task ListAsync(HttpContext context)
    {
        var question = questions.OfList(kind.List, context.Request.Query);
        var answer = await records.AskAsync(question, missing: null, context.RequestAborted);
        await PageAnswer.SendAsync(context, kind.List, question, answer);
    }

    public async Task GetAsync(HttpContext context, string id)
    {
        var question = questions.OfOne(kind.Get, "id", id, kind.Services, context.Request.Query);
        var answer = await records.AskAsync(question, Missing(id), context.RequestAborted);
        var record = kind.RecordOf(answer.Message);
        await SendAsync(context, question, answer, record.Etag, record);
    }

    public async Task ListVersionsAsync(HttpContext context, string id)
    {
        var question = questions.OfHistory(kind, id, context.Request.Query);
        var answer = await records.AskAsync(question, Missing(id), context.RequestAborted);
        await PageAnswer.SendAsync(context, kind.History, question, answer);
    }

    public async Task GetRawRowAsync(HttpContext context, string id)
    {
        var question = questions.OfOne(GetRawRow, "record", $"{kind.Plural}/{id}", kind.Services, context.Request.Query);
        var answer = await records.AskAsync(
            question, $"{Missing(id)[..^1]} that was made of a row of a dataset.", context.RequestAborted);
        await SendAsync(context, question, answer, answer.Revision.ToString(CultureInfo.InvariantCulture), answer.Message);
    }

    private Task SendAsync(HttpContext context, RecordQuestion question, RecordAnswer answer, string version, IMessage message)
    {
        if (question.Pin.AsOf is not null)
            context.Response.Headers.ContentLocation = PageAnswer.PinnedAddress(
                context, kind.Services.Count > 1 ? [("service", answer.Service.Name)] : [], answer);
        return JsonAnswer.SendAsync(context, version, question.Pin.At is not null, RecordJson.ToUtf8(message));
    }

    private string Missing(string id) => $"There is no {kind.Singular} '{Shown.Of(id, IdLengthMax)}'.";
}
