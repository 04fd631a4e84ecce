namespace Sitrep.Evidence.Checks;

/// <summary>Checks where something was said.</summary>
public static class CitationChecks
{
    /// <summary>Longest address, in characters: what browsers and proxies still carry.</summary>
    public const int UriLengthMax = 2_000;

    /// <summary>Longest title, in characters.</summary>
    public const int TitleLengthMax = 500;

    /// <summary>Longest words quoted, in characters: a long post.</summary>
    public const int WordsLengthMax = 4_000;

    /// <summary>Longest language tag: that of RFC 5646.</summary>
    public const int LanguageLengthMax = 35;

    /// <summary>Most citations of a record.</summary>
    public const int OfRecordMax = 20;

    /// <summary>Most citations of a claim.</summary>
    public const int OfClaimMax = 10;

    /// <summary>A citation must be given.</summary>
    public static void Check(V1.Citation? citation, Violations violations)
    {
        if (citation is null)
        {
            violations.Add("", "it is missing", "Say where it was said, at least by its source");
            return;
        }
        IdChecks.Required(citation.Source, violations, "source");
        CheckUri(citation.Uri, violations, "uri");
        TextChecks.Optional(citation.Title, violations, "title", TitleLengthMax);
        TextChecks.OptionalLines(citation.Words, violations, "words", WordsLengthMax);
        CheckLanguage(citation.Language, violations, "language");
        if (citation.Published is not null)
            WindowChecks.CheckMoment(citation.Published, violations, "published");
        if (citation.Retrieved is not null)
            WindowChecks.CheckTime(citation.Retrieved, violations, "retrieved");
    }

    /// <summary>A list of citations.</summary>
    public static void All(IReadOnlyList<V1.Citation> citations, Violations violations, string field, int min, int max) =>
        ListChecks.Each(citations, violations, field, min, max, Check);

    /// <summary>A BCP 47 language tag such as uk or zh-Hant, or nothing.</summary>
    public static void CheckLanguage(string language, Violations violations, string field)
    {
        var isTag = language.Length <= LanguageLengthMax
            && language.Split('-') is [{ Length: >= 2 and <= 8 } primary, .. var rest]
            && primary.All(char.IsAsciiLetter)
            && rest.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        if (language.Length > 0 && !isTag)
            violations.Add(field, $"'{Shown.Of(language)}' is not a language tag", "Give a BCP 47 tag such as uk, or leave it out");
    }

    private static void CheckUri(string uri, Violations violations, string field)
    {
        TextChecks.Optional(uri, violations, field, UriLengthMax);
        if (uri.Length > 0 && !IsPage(uri) && !IsAddress(uri))
            violations.Add(field, "it is neither an address nor a page's path",
                "Give an http or https address without a password, or a path such as kpszsu/posts/1");
    }

    // No colon before the first slash: nothing that a browser would take for a scheme passes as a path.
    private static bool IsPage(string uri) =>
        uri[0] is not ('/' or '.') && !uri.Split('/')[0].Contains(':', StringComparison.Ordinal) && !uri.Any(IsUnfit);

    private static bool IsAddress(string uri) =>
        !uri.Any(IsUnfit)
        && Uri.TryCreate(uri, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0;

    private static bool IsUnfit(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\\' or '`';
}
