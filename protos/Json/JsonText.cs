namespace Sitrep.Contracts.Json;

/// <summary>Names and texts of parsed JSON, which the runtime's own accessors give up on with an exception where an escape is half
/// of a surrogate pair (<c>\ud800</c>): well-formed JSON that is no text.</summary>
internal static class JsonText
{
    // Stands for a name that is no text; no member of ours is called so.
    private const string NoName = "\ufffd";

    /// <summary>The text of a string, or null if it is no text.</summary>
    public static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a member, or one that nobody knows if it is no text.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return NoName;
        }
    }

    /// <summary>The first member of a name, or null.</summary>
    public static JsonElement? Find(JsonElement element, string name)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) == name)
                return member.Value;
        }

        return null;
    }
}
