namespace Sitrep.Gateway.OpenApi;

/// <summary>The named schemas of a document: each is made once, when it is first asked for, and referred to from then on.</summary>
internal sealed class SchemaRegistry(OpenApiDocument document, SectionList sections)
{
    private readonly MessageSchemas _messages = new("", cited: null);

    // In a report a citation is its number in the report's own list of sources.
    private readonly MessageSchemas _reported = new("Reported", Citation.Descriptor);

    private readonly HashSet<string> _names = [];
    private readonly Dictionary<string, MessageDescriptor> _messagesByName = [];

    /// <summary>The services whose answers are described.</summary>
    public SectionList Sections => sections;

    /// <summary>The schema of a name.</summary>
    /// <param name="name">Its name; whoever asks for the same name means the same schema.</param>
    /// <param name="make">Makes it, the first time.</param>
    public IOpenApiSchema Named(string name, Func<OpenApiSchema> make)
    {
        if (_names.Add(name))
            document.AddComponent(name, make());
        return new OpenApiSchemaReference(name, document);
    }

    /// <summary>The name of a message: its own, or with its service's before it where another service has one of the same.</summary>
    public string NameOf(MessageDescriptor message)
    {
        if (_messagesByName.TryAdd(message.Name, message) || _messagesByName[message.Name] == message)
            return message.Name;
        var service = message.File.Package.Split('.')[^2];
        return $"{char.ToUpperInvariant(service[0])}{service[1..]}{message.Name}";
    }

    /// <summary>A message as <see cref="RecordJson"/> writes it.</summary>
    public IOpenApiSchema Message(MessageDescriptor message) => _messages.SchemaFor(message, this);

    /// <summary>A message as a report has it: each citation in it is a number.</summary>
    public IOpenApiSchema Reported(MessageDescriptor message) => _reported.SchemaFor(message, this);

    /// <summary>The members of a message, for an object that has others beside them.</summary>
    /// <param name="except">Numbers of the fields that are left out.</param>
    public IEnumerable<Member> MembersOf(MessageDescriptor message, params int[] except) => _messages.MembersOf(message, this, except);
}
