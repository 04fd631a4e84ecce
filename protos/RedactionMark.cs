namespace Sitrep.Contracts;

/// <summary>What stands in place of words that were taken out: <c>[redacted-</c>, twelve digits of their keyed hash, <c>]</c>.</summary>
/// <remarks>Without blank or colon, so that it may stand in an address as well.</remarks>
public static partial class RedactionMark
{
    // 48 bits: no two of a database's redactions meet by chance, and a mark stays about as long as what it stands for.
    private const int Digits = 12;

    /// <summary>The mark of words with this keyed hash.</summary>
    public static string From(byte[] hash) => $"[redacted-{Convert.ToHexStringLower(hash)[..Digits]}]";

    /// <summary>Whether any mark stands in a text.</summary>
    public static bool StandsIn(string text) => Any().IsMatch(text);

    /// <summary>Every mark in a text.</summary>
    public static IEnumerable<string> In(string text) => Any().Matches(text).Select(match => match.Value);

    /// <summary>Where the marks of a text begin and end, in order.</summary>
    public static IEnumerable<(int Start, int End)> Places(string text) =>
        Any().Matches(text).Select(match => (match.Index, match.Index + match.Length));

    /// <summary>A text with every mark as one and the same: each service hashes by a key of its own, so that words taken out of an
    /// entry which several keep have another mark in each.</summary>
    public static string Alike(string text) => Any().Replace(text, "[redacted]");

    [GeneratedRegex(@"\[redacted-[0-9a-f]{12}\]")]
    private static partial Regex Any();
}
