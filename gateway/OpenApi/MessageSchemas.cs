namespace Sitrep.Gateway.OpenApi;

/// <summary>Schemas of contract messages, from the mappings by which their JSON is written, described by the comments of the
/// contracts.</summary>
/// <param name="prefix">What a schema's name begins with where it differs because of the cited message.</param>
/// <param name="cited">The message in whose place a number stands; null for none.</param>
internal sealed class MessageSchemas(string prefix, MessageDescriptor? cited)
{
    private const string Base64 = "base64";

    // Messages of answers stand in no other form, so that their names need no prefix.
    private static readonly string Answers = V1.Report.Descriptor.File.Package;

    private const string DurationPattern = @"^-?PT(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,9})?S)?$";
    private const string MomentPattern = @"^[0-9]{4}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z)?)?$";

    /// <summary>The schema of a message.</summary>
    public IOpenApiSchema SchemaFor(MessageDescriptor message, SchemaRegistry registry, params int[] except)
    {
        var mapping = MessageMapping.For(message);
        return mapping.Form switch
        {
            JsonForm.Instant => Schema.Instant(""),
            JsonForm.Duration => Schema.Text("", DurationPattern, "PT24H"),
            JsonForm.Moment => registry.Named(message.Name, MomentSchema),
            _ when message == Any.Descriptor => new OpenApiSchema { Type = JsonSchemaType.Object },
            _ when mapping.Value is { } value => Of(value, registry),
            _ => registry.Named(
                (message.File.Package != Answers && Leads(message, []) ? prefix : "") + registry.NameOf(message),
                () => IsChoice(mapping)
                    ? Schema.AnyOf(ContractText.Describe(message), [.. mapping.Fields.Select(field => Choice(field, registry))])
                    : Schema.Object(ContractText.Describe(message), MembersOf(message, registry, except))),
        };
    }

    /// <summary>The members of a message.</summary>
    public IEnumerable<Member> MembersOf(MessageDescriptor message, SchemaRegistry registry, params int[] except) =>
        MessageMapping.For(message).Fields.Where(field => !except.Contains(field.Field.FieldNumber)).SelectMany(field => field switch
        {
            { IsInline: true, IsMap: true } =>
                registry.Sections.ByLetter.Select(section => new Member(section.Name, PerSection(field, section, registry))),
            { IsInline: true } => MembersOf(field.Message.Descriptor, registry)
                .Select(member => member with { IsAlways = member.IsAlways && field.IsAlways }),
            _ => [new Member(field.Name, Of(field, registry), field.IsAlways)],
        });

    // A member of an answer that has one for each section: what a section itself has to say, where the contract leaves that open.
    private IOpenApiSchema PerSection(FieldMapping field, SectionDefinition section, SchemaRegistry registry) =>
        field.Message.Descriptor == Any.Descriptor
            ? SchemaFor(section.Message, registry, section.Shared).OrNull(ContractText.Describe(field.Field))
            : Of(field, registry);

    private static bool IsChoice(MessageMapping mapping) =>
        mapping.Fields.Length > 0 && mapping.Fields.All(field => field.Field.RealContainingOneof is not null);

    // One of the members of a message that has only ever one.
    private IOpenApiSchema Choice(FieldMapping field, SchemaRegistry registry) => field.IsInline
        ? SchemaFor(field.Message.Descriptor, registry)
        : Schema.Object(ContractText.Describe(field.Field), new Member(field.Name, Of(field, registry)));

    private IOpenApiSchema Of(FieldMapping field, SchemaRegistry registry)
    {
        var description = ContractText.Describe(field.Field);
        if (field.IsList)
            return Schema.List(description, Value(field, ContractText.OfElement(field), registry));
        if (field.IsMap && !field.IsInline)
            return Schema.Map(description, Value(field, ContractText.OfElement(field), registry));
        var value = Value(field, description, registry);
        return !field.IsNullable ? value
            : value is OpenApiSchema own ? own.OrNull()
            : value.OrNull(description);
    }

    private IOpenApiSchema Value(FieldMapping field, string description, SchemaRegistry registry) => field.Form switch
    {
        JsonForm.Text => Schema.Text(description),
        JsonForm.Base64 => new OpenApiSchema { Type = JsonSchemaType.String, ContentEncoding = Base64, Description = description },
        JsonForm.Truth => Schema.Truth(description),
        JsonForm.Int32 => Schema.Number(description, format: "int32"),
        JsonForm.Int64 => Schema.Number(description),
        JsonForm.Word => registry.Named(field.Enum.Name, () => WordsOf(field.Enum)).As(description),
        _ when field.Message.Descriptor == cited => Schema.Number("Number of the entry in `sources`.", min: 1, format: "int32"),
        _ => SchemaFor(field.Message.Descriptor, registry).As(description),
    };

    private static OpenApiSchema WordsOf(EnumDescriptor type)
    {
        var values = type.Values.Where(value => EnumWords.Of(value).Length > 0).ToArray();
        var meanings = values.Select(value => $"- `{EnumWords.Of(value)}`: {ContractText.Describe(value)}");
        return Schema.OneOf($"{ContractText.Describe(type)}\n\n{string.Join('\n', meanings)}", values.Select(EnumWords.Of));
    }

    private static OpenApiSchema MomentSchema() => Schema.Text(
        "A point in time at the precision at which it was said: an instant in UTC, a day (`2025-11-15`) or a month (`2025-11`).",
        MomentPattern,
        "2025-11-15T16:00:00Z");

    // Whether a message has the cited one anywhere inside it.
    private bool Leads(MessageDescriptor message, HashSet<MessageDescriptor> seen) =>
        cited is not null && seen.Add(message) && MessageMapping.For(message).Fields
            .Where(field => field.IsMessage)
            .Any(field => field.Message.Descriptor == cited || Leads(field.Message.Descriptor, seen));
}
