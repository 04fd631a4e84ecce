namespace Sitrep.Gateway.Records;

/// <summary>Sends a page of a list: the revision that all its pages are of, the items, and where the next page is.</summary>
internal static class PageAnswer
{
    public static Task SendAsync(HttpContext context, PagedList list, RecordQuestion question, RecordAnswer answer)
    {
        // A token is of one service's making.
        (string Name, string Value)[] service = list.Services.Count > 1 ? [("service", answer.Service.Name)] : [];
        var first = Addresses.Of(context.Request, service, except: "cursor");
        var next = answer.NextPageToken.Length == 0
            ? null
            : Addresses.Of(context.Request, [.. service, ("cursor", answer.NextPageToken)]);
        Link(context, first, "first");
        if (next is not null)
            Link(context, next, "next");
        if (question.Pin.AsOf is not null && context.Request.Query["cursor"].Count == 0)
            context.Response.Headers.ContentLocation = PinnedAddress(context, service, answer);

        V1.Page page = new() { Service = service.Length > 0 ? answer.Service.Name : "" };
        if (next is not null)
            page.Next = next;
        return JsonAnswer.SendAsync(
            context, answer.Revision.ToString(CultureInfo.InvariantCulture), question.Pin.At is not null, RecordJson.ToUtf8(writer =>
            {
                writer.WriteStartObject();
                RecordJson.WriteMembers(writer, page, []);
                RecordJson.WriteMembers(writer, answer.Message, [list.PageToken]);
                writer.WriteEndObject();
            }));
    }

    /// <summary>The same question, with the revision in place of the time.</summary>
    public static string PinnedAddress(HttpContext context, (string Name, string Value)[] service, RecordAnswer answer) => Addresses.Of(
        context.Request, [("at", answer.Service.NameOf(answer.Revision)), .. service], except: "asOf");

    /// <summary>Adds a link to the answer's header (RFC 8288).</summary>
    public static void Link(HttpContext context, string address, string relation) =>
        context.Response.Headers.Append("Link", $"<{address}>; rel=\"{relation}\"");
}
