using System.Text.Json.Nodes;
using Json.Schema;
using Sitrep.Gateway.OpenApi;

namespace Sitrep.Gateway.Tests.OpenApi;

/// <summary>The document as an outsider reads it: JSON, and schemas by a validator that is not ours.</summary>
internal sealed class InterfaceDocument
{
    private const string Components = "#/components/schemas/";
    private const string Definitions = "#/$defs/";
    private static readonly Lazy<Task<InterfaceDocument>> Made = new(MakeAsync);
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly Dictionary<string, JsonSchema> _schemas = [];
    private readonly Lock _gate = new();

    public InterfaceDocument(JsonObject root) => Root = root;

    public JsonObject Root { get; }

    public IEnumerable<(string Path, string Method, JsonObject Operation)> Operations =>
        from path in Root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!.AsObject());

    /// <summary>The parameters of an operation that stand in one place: path, query or header.</summary>
    public IEnumerable<JsonObject> Parameters(JsonObject operation, string place) =>
        (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!))
            .Where(parameter => parameter["in"]!.GetValue<string>() == place);

    /// <summary>The document of this gateway; the same for every run.</summary>
    public static Task<InterfaceDocument> OfGatewayAsync() => Made.Value;

    /// <summary>The address in the document that a request is for; null for none.</summary>
    public string? TemplateOf(string path) => Root["paths"]!.AsObject()
        .Select(entry => entry.Key)
        .Where(template => Regex.IsMatch(path, $"^{Regex.Replace(Regex.Escape(template), @"\\\{[^}]+\}", "[^/]+")}$"))
        .OrderBy(template => template.Count(letter => letter == '{'))
        .FirstOrDefault();

    /// <summary>What a part refers to, or the part itself.</summary>
    public JsonObject Resolve(JsonNode part) =>
        part["$ref"]?.GetValue<string>() is { } reference
            ? reference[2..].Split('/').Aggregate((JsonNode)Root, (node, name) => node[name.Replace("~1", "/", StringComparison.Ordinal)]!).AsObject()
            : part.AsObject();

    /// <summary>What is wrong with a value by a schema of the document; empty if nothing is.</summary>
    public string[] Faults(JsonNode schema, JsonElement value)
    {
        var results = SchemaOf(schema.ToJsonString()).Evaluate(value, Options);
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail =>
                detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value} ({detail.EvaluationPath})"))];
    }

    private JsonSchema SchemaOf(string schema)
    {
        lock (_gate)
        {
            if (_schemas.TryGetValue(schema, out var made))
                return made;
            var whole = $$"""{"$defs":{{Root["components"]!["schemas"]!.ToJsonString()}},"allOf":[{{schema}}]}""";
            return _schemas[schema] = JsonSchema.FromText(whole.Replace(Components, Definitions, StringComparison.Ordinal));
        }
    }

    private static async Task<InterfaceDocument> MakeAsync()
    {
        using var written = new MemoryStream();
        Assert.Equal(0, await OpenApiCommand.Create(written).Parse([]).InvokeAsync());
        return new(JsonNode.Parse(written.ToArray())!.AsObject());
    }
}
