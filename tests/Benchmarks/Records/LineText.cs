namespace Sitrep.Benchmarks.Records;

/// <summary>What lines of all kinds have in common.</summary>
internal static class LineText
{
    public const string Zone = "Europe/Kyiv";

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static T PickFrom<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static string Claim(string measure, string item, string claimant, int count, string further = "") =>
        $$$"""
        {"measure":"{{{measure}}}","item":"{{{item}}}",{{{further}}}"claimant":"{{{claimant}}}","quantity":{"lower":{{{count}}},"upper":{{{count}}},"disclosure":"reported"}}
        """;

    public static string Citation(string source, int number) => $$"""{"source":"{{source}}","uri":"https://example.org/posts/{{number}}"}""";

    public static string Place(Registers.Region region) =>
        $$"""{"words":"{{region.Words}}","regions":["{{region.Code}}"],"precision":"region","country":"UKR"}""";
}
