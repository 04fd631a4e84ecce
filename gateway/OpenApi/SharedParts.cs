namespace Sitrep.Gateway.OpenApi;

/// <summary>The parameters, headers and answers of a document that many operations have: each stands there once, and is referred to.</summary>
internal sealed class SharedParts(OpenApiDocument document)
{
    private readonly Dictionary<string, string> _parametersByContent = [];
    private readonly HashSet<string> _headers = [];
    private readonly HashSet<string> _responses = [];

    /// <summary>A parameter. Of those that share a name, the first has it in the document; another has its operation's before it.</summary>
    public IOpenApiParameter Parameter(Parameter parameter, string operation)
    {
        var part = parameter.ToOpenApi();
        using var content = new StringWriter(CultureInfo.InvariantCulture);
        part.SerializeAsV31(new OpenApiJsonWriter(content));
        if (!_parametersByContent.TryGetValue(content.ToString(), out var name))
        {
            name = _parametersByContent.ContainsValue(parameter.Name) ? $"{operation}.{parameter.Name}" : parameter.Name;
            _parametersByContent.Add(content.ToString(), name);
            document.AddComponent(name, part);
        }

        return new OpenApiParameterReference(name, document);
    }

    /// <summary>The headers of an answer; null for none.</summary>
    public Dictionary<string, IOpenApiHeader>? Headers(IReadOnlyList<Header> headers) =>
        headers.Count == 0 ? null : headers.ToDictionary(header => header.Name, Header);

    /// <summary>An answer of a name, made the first time that it is asked for.</summary>
    public IOpenApiResponse Response(string name, Func<OpenApiResponse> make)
    {
        if (_responses.Add(name))
            document.AddComponent(name, make());
        return new OpenApiResponseReference(name, document);
    }

    private IOpenApiHeader Header(Header header)
    {
        if (_headers.Add(header.Name))
            document.AddComponent(header.Name, header.ToOpenApi());
        return new OpenApiHeaderReference(header.Name, document);
    }
}
