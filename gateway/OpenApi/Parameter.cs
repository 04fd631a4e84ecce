using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Sitrep.Gateway.OpenApi;

/// <summary>A parameter of an address: declared once, for the code that reads it and for the document.</summary>
internal sealed record Parameter
{
    private const string NotFilledInOnPage = "x-disabled";

    private Parameter(ParameterLocation place, string name, OpenApiSchema schema, JsonNode example)
    {
        Place = place;
        Name = name;
        Schema = schema;
        Example = example;
    }

    public ParameterLocation Place { get; }

    public string Name { get; }

    /// <summary>What it is, with its description.</summary>
    public OpenApiSchema Schema { get; }

    /// <summary>A value that makes sense with the sample.</summary>
    public JsonNode Example { get; }

    /// <summary>Whether there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A parameter of the query; may be left out unless told otherwise.</summary>
    public static Parameter Query(string name, OpenApiSchema schema, JsonNode example) => new(ParameterLocation.Query, name, schema, example);

    /// <summary>A part of the path.</summary>
    public static Parameter Path(string name, OpenApiSchema schema, JsonNode example) =>
        new(ParameterLocation.Path, name, schema, example) { IsRequired = true };

    /// <summary>A header of the request.</summary>
    public static Parameter Header(string name, OpenApiSchema schema, JsonNode example) => new(ParameterLocation.Header, name, schema, example);

    // The page would fill every example in, and some parameters exclude each other.
    private OpenApiExample Unchosen() => new()
    {
        Value = Example.DeepClone(),
        Extensions = new Dictionary<string, IOpenApiExtension> { [NotFilledInOnPage] = new JsonNodeExtension(true) },
    };

    public OpenApiParameter ToOpenApi() => new()
    {
        Name = Name,
        In = Place,
        Required = IsRequired,
        Description = Schema.Description,
        Schema = Schema,
        Example = IsRequired ? Example.DeepClone() : null,
        Examples = IsRequired ? null : new Dictionary<string, IOpenApiExample> { ["sample"] = Unchosen() },
    };
}
