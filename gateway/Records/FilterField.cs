using System.Collections;

namespace Sitrep.Gateway.Records;

/// <summary>One filter of a list: a text, a word of an enum, true or false, or a time; texts and words may be several.</summary>
/// <param name="descriptor">The field of the request.</param>
/// <param name="read">Reads one value; null where the text is none, after adding what is wrong.</param>
internal sealed class FilterField(FieldDescriptor descriptor, Func<QueryReader, string, IanaZone, object?> read)
{
    /// <summary>The longest id; a service may take less.</summary>
    private const int TextLengthMax = 200;

    /// <summary>The zone in which times are placed is always told, since the gateway may have another default.</summary>
    private const string ZoneName = "zone";

    /// <summary>The parameter's name.</summary>
    public string Name { get; } = RecordJson.NameOf(descriptor);

    /// <summary>Whether it is the zone, a parameter of every list.</summary>
    public bool IsZone => Name == ZoneName;

    /// <summary>The parameter, described as the contract's field is.</summary>
    public Parameter ToParameter() => Parameter.Query(descriptor);

    /// <exception cref="NotSupportedException">The field has a type that no filter has had yet.</exception>
    public static FilterField From(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => new(field, (reader, text, _) => Text(reader, RecordJson.NameOf(field), text)),
        FieldType.Enum => new(field, (reader, text, _) => Word(reader, field, text)),
        FieldType.Bool when !field.IsRepeated => new(field, (reader, _, _) => reader.Flag(RecordJson.NameOf(field))),
        FieldType.Message when !field.IsRepeated && field.MessageType == Timestamp.Descriptor =>
            new(field, (reader, _, zone) => QueryTimes.Time(reader, RecordJson.NameOf(field), zone, later: field.Name == "end")?.ToTimestamp()),
        _ => throw new NotSupportedException($"{field.FullName} is a {field.FieldType}; the gateway has no parameter for such a filter."),
    };

    /// <summary>Reads the parameter, if it is given, into a request.</summary>
    public void Read(QueryReader reader, IanaZone zone, IMessage request)
    {
        if (IsZone)
        {
            descriptor.Accessor.SetValue(request, zone.Id);
        }
        else if (descriptor.IsRepeated)
        {
            var into = (IList)descriptor.Accessor.GetValue(request);
            foreach (var text in reader.List(Name))
                if (read(reader, text, zone) is { } value)
                    into.Add(value);
        }
        else if (reader.Text(Name) is { } text && read(reader, text, zone) is { } value)
        {
            descriptor.Accessor.SetValue(request, value);
        }
    }

    /// <summary>The instant that a request has in this field; null for none.</summary>
    public DateTimeOffset? Instant(IMessage request) => (descriptor.Accessor.GetValue(request) as Timestamp)?.ToDateTimeOffset();

    private static string? Text(QueryReader reader, string name, string text)
    {
        if (text.Length <= TextLengthMax)
            return text;
        reader.Faults.Add(name, $"Is longer than {TextLengthMax} characters.", "Write a shorter one.");
        return null;
    }

    private static object? Word(QueryReader reader, FieldDescriptor field, string text)
    {
        if (!EnumWords.TryRead(field.EnumType, text, out var number))
            reader.Faults.Add(
                RecordJson.NameOf(field), $"'{Shown.Of(text)}' is not one of the words known here.",
                $"Write one of: {string.Join(", ", EnumWords.All(field.EnumType))}.");
        return System.Enum.ToObject(field.EnumType.ClrType, number);
    }
}
