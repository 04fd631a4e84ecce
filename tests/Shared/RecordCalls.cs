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
    private static int requests;

    /// <summary>A request id that no other test uses.</summary>
    public static string NewRequestId() => $"request-{Interlocked.Increment(ref requests)}";

    public Task<(IRecord Record, long Revision)> Create(IRecord record, string? requestId = null, string author = "", string note = "") =>
        Write("Create", record, requestId, author, note);

    public Task<(IRecord Record, long Revision)> Update(IRecord record, string? requestId = null) =>
        Write("Update", record, requestId, "", "");

    public async Task<(IRecord Record, long Revision)> Withdraw(string id, string etag, string reason, string? requestId = null)
    {
        IMessage answer = await Call(
            "Withdraw", ("id", id), ("etag", etag), ("reason", reason), ("request_id", requestId ?? NewRequestId()));
        return (Single(answer), RevisionOf(answer));
    }

    public async Task<(IRecord Record, long Revision)> Get(string id, params (string Field, object Value)[] more)
    {
        IMessage answer = await Call("Get", [("id", id), .. more]);
        return (Single(answer), RevisionOf(answer));
    }

    public async Task<(IReadOnlyList<IRecord> Records, string Next, long Revision)> List(params (string Field, object Value)[] fields)
    {
        IMessage answer = await Call("List", fields, plural: true);
        return ([.. Many(answer).Cast<IRecord>()], (string)Value(answer, "next_page_token"), RevisionOf(answer));
    }

    public async Task<(IReadOnlyList<VersionRead> Versions, string Next)> ListRevisions(string id, int pageSize = 0, string token = "")
    {
        IMessage answer = await Call("List", [("id", id), ("page_size", pageSize), ("page_token", token)], plural: false);
        return (
            [.. Many(answer).Cast<IMessage>().Select(version => new VersionRead((Commit)Value(version, "commit"), Single(version)))],
            (string)Value(answer, "next_page_token"));
    }

    private async Task<(IRecord Record, long Revision)> Write(string verb, IRecord record, string? requestId, string author, string note)
    {
        MethodDescriptor method = Method(verb);
        string field = method.InputType.Fields.InFieldNumberOrder()[0].Name;
        IMessage answer = await Call(
            verb, (field, record), ("request_id", requestId ?? NewRequestId()), ("author", author), ("note", note));
        return (Single(answer), RevisionOf(answer));
    }

    private Task<IMessage> Call(string verb, params (string Field, object Value)[] fields) => Call(verb, fields, plural: true);

    private async Task<IMessage> Call(string verb, (string Field, object Value)[] fields, bool plural)
    {
        MethodDescriptor method = Method(verb, plural);
        IMessage request = method.InputType.Parser.ParseFrom([]);
        foreach ((string name, object value) in fields)
            request.Descriptor.FindFieldByName(name).Accessor.SetValue(request, value);
        Method<IMessage, IMessage> grpc = new(
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
