using System.Text.Json.Nodes;

namespace Sitrep.Gateway.OpenApi;

/// <summary>A member of an object.</summary>
/// <param name="IsAlways">Whether every such object has it.</param>
internal sealed record Member(string Name, IOpenApiSchema Schema, bool IsAlways = true);

/// <summary>Schemas of JSON that is written by hand. They stand next to the code that writes it, and their objects are
/// closed, so that a member that is written and not described is found.</summary>
internal static class Schema
{
    public static OpenApiSchema Text(string description, string? pattern = null, string? example = null) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Pattern = pattern,
        Examples = example is null ? null : [example],
    };

    /// <summary>A text that is one of these.</summary>
    public static OpenApiSchema OneOf(string description, params IEnumerable<string> words) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Enum = [.. words.Select(word => JsonValue.Create(word))],
    };

    /// <summary>An instant as RFC 3339.</summary>
    public static OpenApiSchema Instant(string description) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Format = "date-time",
        Examples = ["2025-11-16T07:00:00Z"],
    };

    /// <summary>A whole number, of 64 bits unless told otherwise.</summary>
    public static OpenApiSchema Number(string description, long? min = null, string format = "int64") => new()
    {
        Type = JsonSchemaType.Integer,
        Description = description,
        Format = format,
        Minimum = min?.ToString(CultureInfo.InvariantCulture),
    };

    public static OpenApiSchema Truth(string description) => new() { Type = JsonSchemaType.Boolean, Description = description };

    public static OpenApiSchema List(string description, IOpenApiSchema items) => new()
    {
        Type = JsonSchemaType.Array,
        Description = description,
        Items = items,
    };

    /// <summary>An object with these members and no others.</summary>
    public static OpenApiSchema Object(string description, params IEnumerable<Member> members)
    {
        Member[] all = [.. members];
        return new()
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = all.ToDictionary(member => member.Name, member => member.Schema),
            Required = all.Where(member => member.IsAlways).Select(member => member.Name).ToHashSet(),
            AdditionalPropertiesAllowed = false,
        };
    }

    /// <summary>An object whose members have names of their own, each of this kind.</summary>
    public static OpenApiSchema Map(string description, IOpenApiSchema values) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalProperties = values,
    };

    /// <summary>One of these.</summary>
    public static OpenApiSchema AnyOf(string description, params IList<IOpenApiSchema> choices) => new()
    {
        Description = description,
        AnyOf = choices,
    };

    /// <summary>Lines of JSON, each one value of this kind.</summary>
    public static OpenApiSchema Lines(string description, IOpenApiSchema line) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        ContentMediaType = MediaTypes.Ndjson,
        ContentSchema = line,
    };

    /// <summary>The same, or null.</summary>
    public static OpenApiSchema OrNull(this OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    /// <summary>A schema of a name, or null.</summary>
    public static OpenApiSchema OrNull(this IOpenApiSchema schema, string description) =>
        AnyOf(description, schema, new OpenApiSchema { Type = JsonSchemaType.Null });

    /// <summary>A schema of a name, described for this use of it.</summary>
    public static IOpenApiSchema As(this IOpenApiSchema schema, string description)
    {
        schema.Description = description;
        return schema;
    }
}
