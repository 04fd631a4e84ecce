namespace Sitrep.Gateway.Records;

/// <summary>The filters of a list: a parameter for each field of its request that says neither which revision nor which
/// page nor which record, under the name that the field has in JSON.</summary>
internal sealed class ListFilters
{
    private const string Start = "start";
    private const string End = "end";

    private static readonly string[] Others =
        [MessageFields.ReadRevision, MessageFields.ReadTime, MessageFields.PageSize, MessageFields.PageToken, "id"];

    private readonly FilterField[] _fields;

    public ListFilters(MessageDescriptor request) =>
        _fields = [.. request.Fields.InFieldNumberOrder().Where(field => !Others.Contains(field.Name)).Select(FilterField.From)];

    public IEnumerable<Parameter> Parameters => _fields.Where(filter => !filter.IsZone).Select(filter => filter.ToParameter());

    /// <summary>Reads the parameters into a request; what is wrong goes into the reader's faults.</summary>
    public void Read(QueryReader reader, IanaZone zone, IMessage request)
    {
        foreach (var field in _fields)
            field.Read(reader, zone, request);
        QueryTimes.InOrder(reader, Value(request, Start), Value(request, End));
    }

    /// <summary>Sets the period of a request; nothing where the list has none.</summary>
    public void Period(IMessage request, DateTimeOffset? start, DateTimeOffset? end, IanaZone zone)
    {
        if (Find(Start) is null)
            return;
        if (start is { } from)
            request.Set(Start, from.ToTimestamp());
        if (end is { } to)
            request.Set(End, to.ToTimestamp());
        request.Set("zone", zone.Id);
    }

    private FilterField? Find(string name) => Array.Find(_fields, field => field.Name == name);

    private DateTimeOffset? Value(IMessage request, string name) =>
        Find(name)?.Instant(request);
}
