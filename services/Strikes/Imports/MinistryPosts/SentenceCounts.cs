using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>A count within a sentence.</summary>
/// <param name="Kind">Kind of the noun counted, see <see cref="Munition.Kinds"/>.</param>
/// <param name="Quantity">How many; unknown if the number is beyond every count.</param>
/// <param name="IsEach">Whether so many came down over each place that follows ("по два").</param>
/// <param name="IsSuppressed">Whether they were brought down by jamming.</param>
/// <param name="IsPart">Whether it stands in brackets behind a number that it is part of: "пять над А (три) и Б (два)".</param>
/// <param name="InBrackets">Whether it stands in brackets, behind the place that it belongs to.</param>
/// <param name="IsSingular">Whether no number stands there, and the noun in the singular says one.</param>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="NumberEnd">Where its number ends; where it begins, if it has none.</param>
/// <param name="End">Where its words end.</param>
internal sealed record SentenceCount(
    string Kind, Quantity Quantity, bool IsEach, bool IsSuppressed, bool IsPart, bool InBrackets, bool IsSingular, int Start, int NumberEnd, int End)
{
    /// <summary>The number, where it is one and not hedged.</summary>
    public long? Number => Quantity.IsExact ? Quantity.Lower : null;
}

/// <summary>Finds what is counted in a sentence, in figures, in words, or by a noun in the singular. Pure.</summary>
internal static class SentenceCounts
{
    private const string Adjectives = @"(?:[\p{L}-]+(?:ых|их|ый|ий|ого|его|ыми|ими|ая|ую|ой|ые|ие|ым|им|ом) (?:для поражения наземных целей )?){0,4}";

    /// <summary>What was done to what came down, up to its ending, as a part of a regular expression over lower-case text.</summary>
    public const string Verbs = "уничтожен|перехвачен|сбит|поражен|подавлен|ликвидирован";

    /// <summary>That it was done; not "не уничтожен" or "уничтожен не был".</summary>
    public const string Done = $@"(?<!\w)(?<!не (?:был[аио]? )?)(?:{Verbs})(?!\w* не был)";

    // "Два из атакующих столицу БПЛА" are two, and so are "два из трех БПЛА". A number that the cut leaves at the very end goes on with what the list
    // counts.
    private static readonly Regex Counted = New(
        $@"(?<each>(?<!\w)по )?(?<!(?<!\w)из ){Hedges.Pattern}(?<of> из {Numerals.Pattern})?"
            + $@"(?:(?: |(?=\)))(?:(?:из атак\w+ (?:\p{{L}}+ )?)?{Adjectives}(?:{Munition.Nouns})(?!\w)"
            + $@"|(?<again>(?:[–—-] ?)?(?=над |в районе |на территор|в \p{{L}}+ск|самолетного типа|вертолетного типа))"
            + $@"|(?=\)|(?:и )?(?:{Verbs})))|(?<last>(?<=(?:,| и|также) \p{{L}}+(?: \p{{L}}+)?) ?\z))");

    private static readonly Regex Singular = New(
        $@"(?<!\w)(?:(?<uav>бпла|беспилотный(?: летательный)? аппарат|беспилотник|дрон)|(?<rocket>снаряд)|(?<missile>ракета|отр|пкр)"
            + $@"|(?<bomb>\w*бомба)|(?<balloon>воздушный шар|мвш|аэростат))(?!\w)");

    // Masculine or feminine, and at the end of its word: not the plural, and not the start of "уничтожение".
    private static readonly Regex SingularVerb = New($@"(?:{Done}а?|(?<!\w)уничтожил)(?!\w)");

    private static readonly Regex BroughtDown = New(Done);

    private static readonly Regex Noun = New($@"(?<!\w)(?:{Munition.Nouns})(?!\w)");

    private static readonly Regex Over = New(@"(?<!\p{L})над ");

    private static readonly Regex Undone = New($@"\A ?(?:\p{{L}}+ ){{0,3}}не (?:был[аио]? )?(?:{Verbs})");

    /// <summary>The counts from one place of the text to another.</summary>
    public static IReadOnlyList<SentenceCount> In(string text, int start, int end)
    {
        var part = text[start..end];
        Match[] matches = [.. Counted.Matches(part).Cast<Match>()];
        var kinds = KindsOf(matches, part);
        var jammed = Jamming.Of(part, matches);
        List<SentenceCount> counts = [];
        var plainEnd = -1;
        foreach (var (index, match) in matches.Index().Where(match => kinds[match.Index] is not null))
        {
            if (match.Groups["last"].Success && (index == 0 || end < text.Length))
                continue;
            if (Undone.IsMatch(part[(match.Index + match.Length)..]))
                continue;
            var inBrackets = match.Index > 0 && part[match.Index - 1] == '(';
            counts.Add(new SentenceCount(
                kinds[index]!,
                Hedges.Read(match),
                match.Groups["each"].Success,
                jammed[index],
                inBrackets && plainEnd >= 0 && !Noun.IsMatch(part[plainEnd..match.Index].Split('(')[0]),
                inBrackets,
                IsSingular: false,
                start + match.Index,
                start + EndOf(match.Groups["of"].Success ? match.Groups["of"] : match.Groups["number"]),
                start + match.Index + match.Length));
            plainEnd = inBrackets ? plainEnd : match.Index + match.Length;
        }

        return [.. counts.Concat(Singulars(part, start, counts)).OrderBy(count => count.Start)];
    }

    private static int EndOf(Group group) => group.Index + group.Length;

    // A number without a noun counts what the one before it counted, or else what the next one does; if no number has
    // one, what is named before them: "уничтожены БПЛА: 12 – над А, три – над Б". Where a place comes first, it is the
    // place whose number follows.
    private static string?[] KindsOf(Match[] matches, string part)
    {
        string?[] own = [.. matches.Select(match => Munition.Kinds.FirstOrDefault(kind => match.Groups[kind].Success))];
        if (own.Length > 0 && Array.TrueForAll(own, kind => kind is null))
            own[0] = Over.IsMatch(part[..matches[0].Index]) ? null : Noun.Matches(part[..matches[0].Index]).Select(Munition.KindOf).Distinct()
                .ToArray() is [var only] ? only : null;
        return [.. own.Select((_, index) => own[..(index + 1)].LastOrDefault(kind => kind is not null) ?? own[index..]
            .FirstOrDefault(kind => kind is not null))];
    }

    // "украинский БПЛА уничтожен" says one. An abbreviation has no plural of its own: its verb tells.
    private static IEnumerable<SentenceCount> Singulars(string part, int start, List<SentenceCount> counts)
    {
        foreach (var match in Singular.Matches(part).Cast<Match>())
        {
            var at = start + match.Index;
            if (counts.Exists(count => count.Start <= at && at < count.End))
                continue;
            // A noun in the nominative singular says one whatever the verb, which may speak of several things at once.
            if (match.Value is "бпла" or "мвш" ? IsSingularAbbreviation(part, match.Index) && SingularVerb.IsMatch(part) : BroughtDown.IsMatch(part))
                yield return new SentenceCount(
                    Munition.KindOf(match), Quantity.Exact(1), false, Jamming.SaysJammed(part[(match.Index + match.Length)..]), false, false, true,
                    at, at, at + match.Length);
        }
    }

    private static bool IsSingularAbbreviation(string part, int at)
    {
        var before = part[..at].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return !word.EndsWith("ые", StringComparison.Ordinal) && !word.EndsWith("ие", StringComparison.Ordinal)
            && !word.EndsWith("ых", StringComparison.Ordinal) && !word.EndsWith("их", StringComparison.Ordinal)
            && word is not ("применением" or "атаку" or "атаки" or "все");
    }

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
