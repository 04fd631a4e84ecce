using System.Collections;

namespace Sitrep.Evidence.Records;

/// <summary>The messages of a kind's service, which differ in the field that has the record and in nothing else: the one field, or
/// list, of messages that they have.</summary>
internal static class RecordMessages
{
    private static readonly ConcurrentDictionary<MessageDescriptor, FieldDescriptor> Carriers = new();

    /// <summary>The record that a write carries; null if it carries none.</summary>
    public static IRecord? RecordOf(IPutRequest request) => (IRecord?)Carrier(request).Accessor.GetValue(request);

    /// <summary>An answer with one record.</summary>
    public static TResponse WithRecord<TResponse>(IRecord record, long revision)
        where TResponse : IMessage, new()
    {
        var response = new TResponse();
        Carrier(response).Accessor.SetValue(response, record);
        return At(response, revision);
    }

    /// <summary>A page of records.</summary>
    public static TResponse WithPage<TResponse>(IEnumerable<IRecord> records, string nextPageToken, long revision)
        where TResponse : IMessage, new()
    {
        var response = new TResponse();
        var list = (IList)Carrier(response).Accessor.GetValue(response);
        foreach (var record in records)
            list.Add(record);
        Set(response, "next_page_token", nextPageToken);
        return At(response, revision);
    }

    /// <summary>A page of the versions of a record, each with the commit that made it.</summary>
    public static TResponse WithVersions<TResponse>(
        IEnumerable<(V1.Commit Commit, IRecord Record)> versions, string nextPageToken, long revision)
        where TResponse : IMessage, new()
    {
        var response = new TResponse();
        var carrier = Carrier(response);
        var list = (IList)carrier.Accessor.GetValue(response);
        foreach (var (commit, record) in versions)
        {
            var version = carrier.MessageType.Parser.ParseFrom(ByteString.Empty);
            Set(version, "commit", commit);
            carrier.MessageType.Fields.InFieldNumberOrder()
                .Single(field => field.MessageType == record.Descriptor).Accessor.SetValue(version, record);
            list.Add(version);
        }

        Set(response, "next_page_token", nextPageToken);
        return At(response, revision);
    }

    private static FieldDescriptor Carrier(IMessage message) => Carriers.GetOrAdd(
        message.Descriptor, static kind => kind.Fields.InFieldNumberOrder().Single(field => field.FieldType == FieldType.Message));

    private static TResponse At<TResponse>(TResponse response, long revision)
        where TResponse : IMessage
    {
        Set(response, "revision", revision);
        return response;
    }

    private static void Set(IMessage message, string field, object value) =>
        message.Descriptor.FindFieldByName(field).Accessor.SetValue(message, value);
}
