using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Sitrep.Gateway.Records;

/// <summary>A kind of record as the gateway sees it: all that it has to know stands in the descriptor of the kind's service.</summary>
internal sealed class RecordResource
{
    private readonly FieldDescriptor _record;

    /// <param name="service">The kind's service in the contracts.</param>
    /// <param name="services">The services that keep records of the kind, the one to ask by default first.</param>
    public RecordResource(ServiceDescriptor service, IReadOnlyList<SectionDefinition> services)
    {
        Services = services;
        Get = MethodOf<IGetRequest>(service);
        _record = Get.Output.Fields.InDeclarationOrder().Single(field => field.FieldType == FieldType.Message);
        List = new(MethodOf<IListRequest>(service), services);
        History = new(MethodOf<IRevisionsRequest>(service), services);
    }

    /// <summary>The kind in the singular, as bulletins name it: attack.</summary>
    public string Singular => _record.JsonName;

    /// <summary>The kind in the plural, as addresses name it: attacks.</summary>
    public string Plural => List.Items;

    /// <summary>The record's message.</summary>
    public MessageDescriptor Message => _record.MessageType;

    /// <summary>The services that keep records of the kind.</summary>
    public IReadOnlyList<SectionDefinition> Services { get; }

    /// <summary>Reads one record.</summary>
    public DescribedMethod Get { get; }

    /// <summary>Reads records.</summary>
    public PagedList List { get; }

    /// <summary>Reads the versions of one record.</summary>
    public PagedList History { get; }

    /// <summary>The address of the kind.</summary>
    public string Path => $"/v1/{Plural}";

    /// <summary>The record that a response of <see cref="Get"/> carries.</summary>
    public IRecord RecordOf(IMessage response) => (IRecord)_record.Accessor.GetValue(response);

    private static DescribedMethod MethodOf<TRequest>(ServiceDescriptor service) =>
        new(service.Methods.Single(method => typeof(TRequest).IsAssignableFrom(method.InputType.ClrType)));
}
