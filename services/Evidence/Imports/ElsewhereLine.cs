namespace Sitrep.Evidence.Imports;

/// <summary>Lines of a bulletin that another service keeps: most of a file may be such. They are gone through once and no document is made
/// of them.</summary>
internal static class ElsewhereLine
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = RecordJson.DepthMax };

    /// <summary>Kind and id of a line; null where it is not of one of these kinds, or anything is odd about it.</summary>
    public static (string Kind, string Id)? Read(ReadOnlySpan<byte> line, IReadOnlyCollection<string> kinds)
    {
        try
        {
            return Read(new Utf8JsonReader(line, Options), kinds);
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            // Not JSON, or no text: whoever reads lines whole says what.
            return null;
        }
    }

    // Where a name stands twice the last counts, as in a document.
    private static (string Kind, string Id)? Read(Utf8JsonReader reader, IReadOnlyCollection<string> kinds)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var (kind, id) = ("", "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals(RecordJson.KindMember);
            var isId = reader.ValueTextEquals("id");
            reader.Read();
            var text = (isKind || isId) && reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            if (isKind && !kinds.Contains(kind = text))
                return null;
            id = isId ? text : id;
            reader.Skip();
        }

        // Nothing may follow the object.
        return reader.TokenType == JsonTokenType.EndObject && !reader.Read() && kind.Length > 0 ? (kind, id) : null;
    }
}
