using System.Text.Json.Nodes;

namespace Sitrep.Gateway.Tests.Compatibility;

/// <summary>Puts a fixed word in place of what differs from run to run: the clock, ids of traces, keyed hashes, signed cursors.</summary>
internal static partial class Volatile
{
    private const string Now = "NOW";

    private static readonly DateTimeOffset Begun = DateTimeOffset.UtcNow.AddDays(-2);

    /// <summary>An answer without it.</summary>
    public static JsonNode Settled(JsonNode answer)
    {
        var settled = Settle(answer, "")!;
        var text = settled.ToJsonString();
        return text.Contains($"\"{Now}\"", StringComparison.Ordinal) ? JsonNode.Parse(Hash().Replace(text, "sha256:HASH"))! : settled;
    }

    private static JsonNode? Settle(JsonNode? node, string name) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Settle(member.Value, member.Key)))),
        JsonArray items => new JsonArray([.. items.Select(item => Settle(item, ""))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Settle(text, name)),
        _ => node?.DeepClone(),
    };

    private static string Settle(string text, string name)
    {
        if (name == "traceId")
            return "TRACE";
        text = Instant().Replace(text, match => IsOfNow(match.Value) ? Now : match.Value);
        text = Day().Replace(text, match => IsOfNow(match.Value) ? "TODAY" : match.Value);
        text = Clock().Replace(text, match => IsOfNow($"{match.Groups["day"].Value} {match.Groups["time"].Value}") ? Now : match.Value);
        text = Mark().Replace(text, "[redacted-MARK]");
        return Cursor().Replace(text, "cursor=CURSOR");
    }

    private static bool IsOfNow(string time) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant >= Begun;

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b(?!T)")]
    private static partial Regex Day();

    // A digest of facts that have such a time among them.
    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Hash();

    // As sentences write it.
    [GeneratedRegex("(?<time>[0-9]{2}:[0-9]{2}) on (?<day>[0-9]+ [A-Z][a-z]+ [0-9]{4})", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\[redacted-[0-9a-f]{12}\]")]
    private static partial Regex Mark();

    [GeneratedRegex("cursor=[^&]+")]
    private static partial Regex Cursor();
}
