using System.Text.Json.Nodes;

namespace Sitrep.Gateway.OpenApi;

/// <summary>A parameter of an address: declared once, for the code that reads it and for the document.</summary>
/// <param name="Schema">What it is, with its description.</param>
/// <param name="Example">A value that makes sense with the sample; null where the description says enough.</param>
internal sealed record Parameter(ParameterLocation Place, string Name, OpenApiSchema Schema, JsonNode? Example)
{
    private const string NotFilledInOnPage = "x-disabled";

    /// <summary>Whether there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A parameter of the query; may be left out unless told otherwise.</summary>
    public static Parameter Query(string name, OpenApiSchema schema, JsonNode example) => new(ParameterLocation.Query, name, schema, example);

    /// <summary>A parameter of the query that is a field of a contract's request: its name and description are the field's.</summary>
    /// <exception cref="NotSupportedException">The field has a type that no parameter has had yet.</exception>
    public static Parameter Query(FieldDescriptor field, JsonNode? example = null)
    {
        var description = ContractText.Describe(field);
        var value = ValueOf(field, field.IsRepeated ? "One of them." : description);
        return new(ParameterLocation.Query, RecordJson.NameOf(field), field.IsRepeated ? OpenApi.Schema.List(description, value) : value, example);
    }

    /// <summary>A part of the path.</summary>
    public static Parameter Path(string name, OpenApiSchema schema, JsonNode example) =>
        new(ParameterLocation.Path, name, schema, example) { IsRequired = true };

    /// <summary>A header of the request.</summary>
    public static Parameter Header(string name, OpenApiSchema schema, JsonNode example) => new(ParameterLocation.Header, name, schema, example);

    // The page would fill every example in, and some parameters exclude each other.
    private static OpenApiExample Unchosen(JsonNode example) => new()
    {
        Value = example.DeepClone(),
        Extensions = new Dictionary<string, IOpenApiExtension> { [NotFilledInOnPage] = new JsonNodeExtension(true) },
    };

    public OpenApiParameter ToOpenApi() => new()
    {
        Name = Name,
        In = Place,
        Required = IsRequired,
        Description = Schema.Description,
        Schema = Schema,
        Example = IsRequired ? Example?.DeepClone() : null,
        Examples = IsRequired || Example is null ? null : new Dictionary<string, IOpenApiExample> { ["sample"] = Unchosen(Example) },
    };

    // Times are taken as instants or as local times of a zone, so they are texts.
    private static OpenApiSchema ValueOf(FieldDescriptor field, string description) => field.FieldType switch
    {
        FieldType.Enum => OpenApi.Schema.OneOf(description, field.EnumType.Values.Select(EnumWords.Of).Where(word => word.Length > 0)),
        FieldType.Bool => OpenApi.Schema.Truth(description),
        FieldType.String => OpenApi.Schema.Text(description),
        FieldType.Message when MessageMapping.For(field.MessageType).Form == JsonForm.Instant => OpenApi.Schema.Text(description),
        _ => throw new NotSupportedException($"{field.FullName} is a {field.FieldType}; no parameter has such a value."),
    };
}
