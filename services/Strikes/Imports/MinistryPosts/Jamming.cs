namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>Which counts of a sentence were jammed rather than shot down. A verb belongs to the count behind it, or else to the one
/// before it: "уничтожены 10 и подавлены 5", "десять уничтожены и пять подавлены". Pure.</summary>
internal static partial class Jamming
{
    /// <summary>For each count, in the order of the text, whether it was.</summary>
    public static bool[] Of(string text, IReadOnlyList<Match> counts)
    {
        var jammed = new bool[counts.Count];
        var from = 0;
        for (var index = 0; index < counts.Count; index++)
        {
            var end = counts[index].Index + counts[index].Length;
            var before = text[from..Math.Max(from, counts[index].Index)];
            var next = index + 1 < counts.Count ? counts[index + 1].Index : text.Length;
            var isBehind = Verb().IsMatch(before);
            jammed[index] = isBehind ? Jammed().IsMatch(before) && !ShotDown().IsMatch(before) : SaysJammed(text[end..next]);
            // A verb that one count has taken is not that of the next.
            from = !isBehind && Verb().IsMatch(text[end..next]) ? next : end;
        }

        return jammed;
    }

    /// <summary>Whether the words behind a count say that it was jammed.</summary>
    public static bool SaysJammed(string behind) => JammedBehind().IsMatch(behind);

    // By its means, or as the only verb: "уничтожены и подавлены 10 БПЛА" does not tell them apart.
    [GeneratedRegex(@"\A ?(?:был[аио]? )?подавлен|(?<!\w)подавлен\p{L}* (?:средств|комплекс)\p{L}+ (?:радиоэлек|рэб)", RegexOptions.CultureInvariant)]
    private static partial Regex JammedBehind();

    [GeneratedRegex($@"(?<!\w)(?:{SentenceCounts.Verbs})", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<!\w)подавлен", RegexOptions.CultureInvariant)]
    private static partial Regex Jammed();

    [GeneratedRegex(@"(?<!\w)(?:уничтожен|перехвачен|сбит|поражен|ликвидирован)", RegexOptions.CultureInvariant)]
    private static partial Regex ShotDown();
}
