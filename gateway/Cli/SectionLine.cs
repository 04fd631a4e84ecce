using System.Text.Json;

namespace Sitrep.Gateway.Cli;

/// <summary>The state of a section as a line: strikes: unavailable since … (deadline).</summary>
internal static class SectionLine
{
    /// <summary>The sections of a delivery or a problem that are not current.</summary>
    public static IEnumerable<string> Gaps(JsonElement owner) =>
        Json.Members(owner, "sections")
            .Where(section => Json.Text(section.Value, "state") != "current")
            .Select(section => Of(section.Name, section.Value));

    private static string Of(string name, JsonElement section)
    {
        var since = Json.Text(section, "since");
        var reason = Json.Text(section, "reason");
        return $"{name}: {Json.Text(section, "state")}"
            + (since.Length > 0 ? $" since {since}" : "") + (reason.Length > 0 ? $" ({reason})" : "");
    }
}
