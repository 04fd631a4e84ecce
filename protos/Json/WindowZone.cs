namespace Sitrep.Contracts.Json;

/// <summary>The zone of a window, which its local times need before they can be read.</summary>
internal static class WindowZone
{
    private const string Member = "zone";

    /// <summary>The zone; null after adding what is wrong with it. Another type than text is left to the reader of members.</summary>
    public static IanaZone? Read(JsonElement window, Violations violations)
    {
        if (JsonText.Find(window, Member) is not { } element)
        {
            if (HasLocalTime(window))
                violations.Add(Member, "Is missing, and the window has local times.", "Name the IANA zone, for example Europe/Kyiv.");
            return null;
        }

        if (element.ValueKind != JsonValueKind.String || JsonText.Of(element) is not { Length: > 0 } name)
            return null;
        var zone = IanaZone.Find(name);
        if (zone is null)
            violations.Add(Member, "Is not a time zone.", "Name the IANA zone, for example Europe/Kyiv.");
        return zone;
    }

    private static bool HasLocalTime(JsonElement window) =>
        window.EnumerateObject().Any(member =>
            member.Value.ValueKind == JsonValueKind.String
            && JsonText.Of(member.Value) is { } text
            && Rfc3339.TryRead(text, out var time)
            && time.Offset is null);
}
