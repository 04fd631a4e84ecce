namespace Sitrep.Gateway.OpenApi;

/// <summary>What an endpoint does, as the document says it. Attached by <see cref="Describing.Describe{T}"/>.</summary>
/// <param name="Id">Name of the operation in generated clients; unique.</param>
/// <param name="Tag">What it belongs to, one of <see cref="Tags"/>.</param>
/// <param name="Summary">What it gives, in a few words.</param>
internal sealed record Operation(string Id, OpenApiTag Tag, string Summary)
{
    /// <summary>What a caller must know beyond the summary; Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>Every parameter that is taken.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The body that is taken; null for none.</summary>
    public Content? Body { get; init; }

    /// <summary>The answers to a good request.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>The problems that it may end in, beside those of every address; each has a problem for its body.</summary>
    public IReadOnlyList<Answer> Problems { get; init; } = [];
}

/// <summary>An answer to a request.</summary>
/// <param name="Headers">What its headers say; not those of every answer.</param>
/// <param name="Content">Its body, one per form in which it is to be had.</param>
internal sealed record Answer(int Status, string Description, IReadOnlyList<Header>? Headers = null, params IReadOnlyList<Content> Content)
{
    /// <summary>The caller has it already.</summary>
    public static Answer NotModified { get; } = new(
        StatusCodes.Status304NotModified, "The caller's copy, named by `If-None-Match`, is still right.",
        [Header.ETag, Header.CacheControl, Header.Vary])
    { Name = nameof(NotModified) };

    /// <summary>Under which the document has it once for the many operations that share it; null for one of a single operation.</summary>
    public string? Name { get; init; }
}

/// <summary>A body.</summary>
/// <param name="Schema">Its schema, from or into the schemas of the document.</param>
internal sealed record Content(string MediaType, Func<SchemaRegistry, IOpenApiSchema> Schema)
{
    /// <summary>A body that is a contract's message.</summary>
    public Content(string mediaType, MessageDescriptor message)
        : this(mediaType, registry => registry.Message(message))
    {
    }
}
