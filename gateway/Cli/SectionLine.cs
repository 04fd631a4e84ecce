namespace Sitrep.Gateway.Cli;

/// <summary>The state of a section as a line: strikes: unavailable since … (deadline).</summary>
internal static class SectionLine
{
    /// <summary>The sections of a delivery or a problem that are not current.</summary>
    public static IEnumerable<string> Gaps(JsonElement owner) =>
        JsonMembers.Members(owner, "sections")
            .Where(section => JsonMembers.Text(section.Value, "state") != "current")
            .Select(section => Of(section.Name, section.Value));

    private static string Of(string name, JsonElement section)
    {
        var since = JsonMembers.Text(section, "since");
        var reason = JsonMembers.Text(section, "reason");
        return $"{name}: {JsonMembers.Text(section, "state")}"
            + (since.Length > 0 ? $" since {since}" : "") + (reason.Length > 0 ? $" ({reason})" : "");
    }
}
