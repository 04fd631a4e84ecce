using Google.Protobuf.Reflection;
using Microsoft.OpenApi;
using Sitrep.Contracts.Json;

namespace Sitrep.Gateway.OpenApi;

/// <summary>Schemas of contract messages, from the plans by which their JSON is written, described by the comments of the
/// contracts.</summary>
/// <param name="prefix">What a schema's name begins with where it differs because of the cited message.</param>
/// <param name="cited">The message in whose place a number stands; null for none.</param>
internal sealed class MessageSchemas(string prefix, MessageDescriptor? cited)
{
    private const string Base64 = "base64";

    /// <summary>The schema of a message.</summary>
    public IOpenApiSchema SchemaFor(MessageDescriptor message, SchemaRegistry book, params int[] except) => RecordShape.FormOf(message) switch
    {
        MemberForm.Instant => Schema.Instant(""),
        MemberForm.Duration => Schema.Text("", RecordShape.DurationPattern, "PT24H"),
        MemberForm.Moment => book.Named(message.Name, MomentSchema),
        _ => book.Named(
            (Leads(message, []) ? prefix : "") + book.NameOf(message),
            () => Schema.Object(ContractText.Describe(message), MembersOf(message, book, except))),
    };

    /// <summary>The members of a message.</summary>
    public IEnumerable<Member> MembersOf(MessageDescriptor message, SchemaRegistry book, params int[] except) => RecordShape.MembersOf(message)
        .Where(member => !except.Contains(member.Field.FieldNumber))
        .Select(member => new Member(member.Name, SchemaFor(member, book), member.Presence != Presence.WhenSaid));

    private IOpenApiSchema SchemaFor(MemberShape member, SchemaRegistry book)
    {
        var description = ContractText.Describe(member.Field);
        if (member.IsList)
            return Schema.List(description, Value(member, ContractText.OfElement(member), book));
        var value = Value(member, description, book);
        return member.Presence != Presence.OrNull ? value
            : value is OpenApiSchema own ? own.OrNull()
            : value.OrNull(description);
    }

    private IOpenApiSchema Value(MemberShape member, string description, SchemaRegistry book) => member.Form switch
    {
        MemberForm.Text => Schema.Text(description),
        MemberForm.Base64 => new OpenApiSchema { Type = JsonSchemaType.String, ContentEncoding = Base64, Description = description },
        MemberForm.Truth => Schema.Truth(description),
        MemberForm.Int32 => Schema.Number(description, format: "int32"),
        MemberForm.Int64 => Schema.Number(description),
        MemberForm.Word => book.Named(member.Field.EnumType.Name, () => WordsOf(member.Field.EnumType)).As(description),
        _ when member.Field.MessageType == cited => Schema.Number("Number of the entry in `sources`.", min: 1, format: "int32"),
        _ => SchemaFor(member.Field.MessageType, book).As(description),
    };

    private static OpenApiSchema WordsOf(EnumDescriptor type)
    {
        var values = type.Values.Where(value => RecordShape.WordOf(value).Length > 0).ToArray();
        var meanings = values.Select(value => $"- `{RecordShape.WordOf(value)}`: {ContractText.Describe(value)}");
        return Schema.OneOf($"{ContractText.Describe(type)}\n\n{string.Join('\n', meanings)}", values.Select(RecordShape.WordOf));
    }

    private static OpenApiSchema MomentSchema() => Schema.Text(
        "A point in time at the precision at which it was said: an instant in UTC, a day (`2025-11-15`) or a month (`2025-11`).",
        RecordShape.MomentPattern,
        "2025-11-15T16:00:00Z");

    // Whether a message has the cited one anywhere inside it.
    private bool Leads(MessageDescriptor message, HashSet<MessageDescriptor> seen) =>
        cited is not null && seen.Add(message) && RecordShape.MembersOf(message)
            .Where(member => member.Field.FieldType == FieldType.Message)
            .Any(member => member.Field.MessageType == cited || Leads(member.Field.MessageType, seen));
}
