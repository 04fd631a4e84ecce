namespace Sitrep.Evidence.Sources;

/// <summary>A prefix of page paths or addresses. It ends where a name ends: t.me/kpszsu is not a prefix of t.me/kpszsu_copy.</summary>
internal sealed class PagePattern(string pattern)
{
    public string Text { get; } = Normalise(pattern).TrimEnd('/');

    public bool Matches(string normalisedPage) =>
        Text.Length > 0
        && normalisedPage.StartsWith(Text, StringComparison.Ordinal)
        && (normalisedPage.Length == Text.Length || normalisedPage[Text.Length] is '/' or '?' or '#');

    /// <summary>Addresses are compared without scheme and "www.", and everything without regard to case, as the platforms do.</summary>
    public static string Normalise(string page)
    {
        var folded = page.Trim().ToLowerInvariant();
        foreach (var prefix in (string[])["https://", "http://", "www."])
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal))
                folded = folded[prefix.Length..];
        }
        return folded;
    }
}
