namespace Sitrep.Gateway.Backends;

/// <summary>Fields that requests and responses of every kind have under the same name.</summary>
internal static class MessageFields
{
    public const string ReadRevision = "read_revision";
    public const string ReadTime = "read_time";
    public const string PageSize = "page_size";
    public const string PageToken = "page_token";
    public const string NextPageToken = "next_page_token";
    public const string Revision = "revision";

    public static T Get<T>(this IMessage message, string field) => (T)FieldOf(message, field).Accessor.GetValue(message);

    public static void Set(this IMessage message, string field, object value) => FieldOf(message, field).Accessor.SetValue(message, value);

    private static FieldDescriptor FieldOf(IMessage message, string field) => message.Descriptor.FindFieldByName(field)
        ?? throw new InvalidOperationException($"{message.Descriptor.FullName} has no field {field}.");
}
