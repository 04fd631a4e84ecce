namespace Sitrep.Gateway.Cli;

/// <summary>Reads members of an answer that may be missing: a newer or older gateway is still readable.</summary>
internal static class JsonMembers
{
    /// <summary>A member as text fit for a terminal; empty if it is missing or null.</summary>
    public static string Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => PlainText.Of(value.GetString() ?? ""),
                JsonValueKind.Null or JsonValueKind.Undefined => "",
                _ => PlainText.Of(value.GetRawText()),
            }
            : "";

    /// <summary>A member as a whole number; 0 if it is none.</summary>
    public static long Number(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    /// <summary>The items of a member that is a list; none if it is not.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value)
            && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The members of a member that is an object; none if it is not.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value)
            && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];
}
