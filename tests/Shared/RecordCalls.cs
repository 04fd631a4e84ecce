using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests;

/// <summary>A version of a record and the write that made it.</summary>
internal sealed record VersionRead(Commit Commit, IRecord Record);

/// <summary>The six calls of a record kind, whichever it is: messages are made and read by their descriptors.</summary>
internal sealed class RecordCalls(CallInvoker calls, KindUnderTest kind)
{
    private static int _requests;

    /// <summary>A request id that no other test uses.</summary>
    public static string NewRequestId() => $"request-{Interlocked.Increment(ref _requests)}";

    public Task<(IRecord Record, long Revision)> CreateAsync(IRecord record, string? requestId = null, string author = "", string note = "") =>
        WriteAsync("Create", record, requestId, author, note);

    public Task<(IRecord Record, long Revision)> UpdateAsync(IRecord record, string? requestId = null) =>
        WriteAsync("Update", record, requestId, "", "");

    public async Task<(IRecord Record, long Revision)> WithdrawAsync(string id, string etag, string reason, string? requestId = null)
    {
        var answer = await CallAsync(
            "Withdraw", ("id", id), ("etag", etag), ("reason", reason), ("request_id", requestId ?? NewRequestId()));
        return (Single(answer), RevisionOf(answer));
    }

    public async Task<(IRecord Record, long Revision)> GetAsync(string id, params (string Field, object Value)[] more)
    {
        var answer = await CallAsync("Get", [("id", id), .. more]);
        return (Single(answer), RevisionOf(answer));
    }

    public async Task<(IReadOnlyList<IRecord> Records, string Next, long Revision)> ListAsync(params (string Field, object Value)[] fields)
    {
        var answer = await CallAsync("List", fields, plural: true);
        return ([.. Many(answer).Cast<IRecord>()], (string)Value(answer, "next_page_token"), RevisionOf(answer));
    }

    public async Task<(IReadOnlyList<VersionRead> Versions, string Next)> ListRevisionsAsync(string id, int pageSize = 0, string token = "")
    {
        var answer = await CallAsync("List", [("id", id), ("page_size", pageSize), ("page_token", token)], plural: false);
        return (
            [.. Many(answer).Cast<IMessage>().Select(version => new VersionRead((Commit)Value(version, "commit"), Single(version)))],
            (string)Value(answer, "next_page_token"));
    }

    private async Task<(IRecord Record, long Revision)> WriteAsync(string verb, IRecord record, string? requestId, string author, string note)
    {
        var method = Method(verb);
        var field = method.InputType.Fields.InFieldNumberOrder()[0].Name;
        var answer = await CallAsync(
            verb, (field, record), ("request_id", requestId ?? NewRequestId()), ("author", author), ("note", note));
        return (Single(answer), RevisionOf(answer));
    }

    private Task<IMessage> CallAsync(string verb, params (string Field, object Value)[] fields) => CallAsync(verb, fields, plural: true);

    private async Task<IMessage> CallAsync(string verb, (string Field, object Value)[] fields, bool plural)
    {
        var method = Method(verb, plural);
        var request = method.InputType.Parser.ParseFrom([]);
        foreach (var (name, value) in fields)
            request.Descriptor.FindFieldByName(name).Accessor.SetValue(request, value);
        var grpc = new Method<IMessage, IMessage>(
            MethodType.Unary, kind.Service.FullName, method.Name, MarshallerOf(method.InputType), MarshallerOf(method.OutputType));
        return await calls.AsyncUnaryCall(grpc, null, new CallOptions(), request);
    }

    // ListX lists records, ListXRevisions the versions of one.
    private MethodDescriptor Method(string verb, bool plural = true) => kind.Service.Methods.Single(method =>
        method.Name.StartsWith(verb, StringComparison.Ordinal)
        && (verb != "List" || method.Name.EndsWith("Revisions", StringComparison.Ordinal) != plural));

    private static Marshaller<IMessage> MarshallerOf(MessageDescriptor type) =>
        Marshallers.Create(message => message.ToByteArray(), bytes => type.Parser.ParseFrom(bytes));

    private static IRecord Single(IMessage message) => message.Descriptor.Fields.InFieldNumberOrder()
        .Where(field => field.FieldType == FieldType.Message && !field.IsRepeated)
        .Select(field => field.Accessor.GetValue(message))
        .OfType<IRecord>()
        .Single();

    private static IEnumerable Many(IMessage message) =>
        (IEnumerable)message.Descriptor.Fields.InFieldNumberOrder().Single(field => field.IsRepeated).Accessor.GetValue(message);

    private static object Value(IMessage message, string field) => message.Descriptor.FindFieldByName(field).Accessor.GetValue(message);

    private static long RevisionOf(IMessage message) => (long)Value(message, "revision");
}
