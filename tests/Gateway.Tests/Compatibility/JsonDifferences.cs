using System.Text.Json.Nodes;

namespace Sitrep.Gateway.Tests.Compatibility;

/// <summary>How two JSON values differ, member by member.</summary>
internal static class JsonDifferences
{
    /// <summary>What is said of an object whose members stand in another order.</summary>
    public const string Reordered = "members stand in another order";

    private const int ShownLengthMax = 400;

    /// <summary>Each place where they differ, with what stood there before and what stands there now; empty where they say the same.
    /// The order of an object's members is a difference, that of its value is not another.</summary>
    public static IEnumerable<string> Between(JsonNode? before, JsonNode? now, string path = "") => (before, now) switch
    {
        (JsonObject left, JsonObject right) => OfObjects(left, right, path),
        (JsonArray left, JsonArray right) when left.Count == right.Count =>
            left.Zip(right).SelectMany((pair, index) => Between(pair.First, pair.Second, $"{path}[{index}]")),
        _ when JsonNode.DeepEquals(before, now) => [],
        _ => [$"{path}: {Shown(before)} → {Shown(now)}"],
    };

    private static IEnumerable<string> OfObjects(JsonObject left, JsonObject right, string path)
    {
        string[] before = [.. left.Select(member => member.Key)];
        string[] now = [.. right.Select(member => member.Key)];
        foreach (var gone in before.Except(now))
            yield return $"{path}.{gone}: {Shown(left[gone])} → left out";
        foreach (var added in now.Except(before))
            yield return $"{path}.{added}: left out → {Shown(right[added])}";
        if (!before.Intersect(now).SequenceEqual(now.Intersect(before)))
            yield return $"{path}: {Reordered}";
        foreach (var name in before.Intersect(now))
            foreach (var difference in Between(left[name], right[name], $"{path}.{name}"))
                yield return difference;
    }

    private static string Shown(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length <= ShownLengthMax ? text : text[..ShownLengthMax] + "…";
    }
}
