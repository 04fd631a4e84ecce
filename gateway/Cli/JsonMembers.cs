namespace Sitrep.Gateway.Cli;

/// <summary>Reads members of an answer that may be missing: a newer or older gateway is still readable.</summary>
internal static class JsonMembers
{
    /// <summary>A member as text fit for a terminal; empty if it is missing or null.</summary>
    public static string Text(JsonElement element, string member) => Find(element, member) switch
    {
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => "",
        { ValueKind: JsonValueKind.String } text => PlainText.Of(text.GetString()!),
        var other => PlainText.Of(other.GetRawText()),
    };

    /// <summary>A member as a whole number; 0 if it is none.</summary>
    public static long Number(JsonElement element, string member) =>
        Find(element, member) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : 0;

    /// <summary>The items of a member that is a list; none if it is not.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string member) =>
        Find(element, member) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The items of a list of texts, fit for a terminal.</summary>
    public static IReadOnlyList<string> Texts(JsonElement element, string member) =>
        [.. Items(element, member).Select(text => PlainText.Of(text.GetString() ?? ""))];

    /// <summary>The members of a member that is an object; none if it is not.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement element, string member) =>
        Find(element, member) is { ValueKind: JsonValueKind.Object } inner ? inner.EnumerateObject() : [];

    private static JsonElement Find(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? value : default;
}
