namespace Sitrep.Evidence.Aliases;

/// <summary>How the registers compare words: without regard to case, outer blanks and how many blanks stand between.</summary>
public static class FoldedWords
{
    /// <summary>The same for every way of writing words that are compared as equal.</summary>
    public static string Of(string words) => Spaced(words).ToLowerInvariant();

    /// <summary>The words with single blanks, their case kept.</summary>
    public static string Spaced(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
