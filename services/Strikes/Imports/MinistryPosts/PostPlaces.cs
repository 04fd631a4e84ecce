namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>The places over which a post says that something came down, in whatever case the names stand. A place gets a number
/// only where the post gives it one of its own. Pure.</summary>
internal static class PostPlaces
{
    private const string Sea = "sea";

    // Posts name these otherwise than as a region.
    private static readonly (string Stem, string Place)[] Others =
    [
        ("черн", "Черное море"), ("азовск", "Азовское море"), ("каспийск", "Каспийское море"), ("балтийск", "Балтийское море"),
    ];

    private static readonly string[] Generic = ["область", "край", "республика", "автономная", "автономный", "округ", "–"];

    // Beside Russia's own, those of Ukraine over which the ministry tells of its air defence.
    private static readonly string[] BeyondRussia = ["UA01", "UA85", "UA14", "UA44", "UA23", "UA65"];

    private static readonly (string Stem, string Code)[] Stems =
    [
        .. RegionRegister.All.Where(region => region.Country == "RUS" || BeyondRussia.Contains(region.Code))
            .SelectMany(region => StemsOf(region.NameRu), (region, stem) => (stem, region.Code))
            .OrderByDescending(stem => stem.stem.Length),
    ];

    private static readonly Regex Named = new(
        $@"(?<![\p{{L}}-])(?<!побережь[яе] (?:республики )?)(?:(?<whole>московск\p{{L}}+ регион\p{{L}}*)"
            + $@"|(?<region>{string.Join('|', Stems.Select(stem => Regex.Escape(stem.Stem)))})"
            + $@"\p{{L}}*|(?<{Sea}>{string.Join('|', Others.Select(other => other.Stem))})ого(?= | и |$))",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private const string Done = $@"(?:{SentenceCounts.Verbs})\p{{L}}*";

    // Behind the name of a place and a dash a number is that place's: "над А – 12".
    private static readonly Regex Item = new(
        $@"(?<!(?:област|кра|республик|регион|мор|округ)\p{{L}}* [–—-] )"
            + $@"(?<each>(?<!\w)по )?(?<number>{Numerals.Pattern})(?: (?:\p{{L}}+(?:ых|их|ий) )?(?:{Munition.Nouns}))?(?: самолетного типа)?"
            + $@"(?: (?:[–—-] )?(?:был[аио]? )?{Done}(?: и {Done})?)? ?(?:[–—-] ?)*над ",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex Joined = new(
        $@"\A ?(?:(?:был[аио]? )?{Done} )?и (?:еще )?(?:{Done} )?\z", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private const string OfWhich = ", в том числе";

    private static readonly Regex Over = new(@"(?<!\p{L})(?:над|на территори\p{L}+) ", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>How many places stand after a count ("по два над территориями А и Б"); at least one.</summary>
    public static int NumberOf(string plain, int from, int to) => Math.Max(1, NamesIn(plain, from, NextItem(plain, from, to)).Count);

    /// <summary>Whether a stretch of the text names a place.</summary>
    public static bool AnyIn(PostText text, int from, int to) => NamesIn(text.Plain, from, to).Count > 0;

    /// <summary>The places of a list, which may go over several sentences, each with its number, as far as it was not cut.</summary>
    public static IReadOnlyList<PlaceCount> Listed(PostText text, IEnumerable<PostSentence> sentences) =>
        Single(sentences.SelectMany(sentence => Items(text, sentence.Start, sentence.End)));

    private static List<PlaceCount> Items(PostText text, int from, int to)
    {
        List<PlaceCount> places = [];
        for (var item = Item.Match(text.Plain, from, to - from); item.Success; item = item.NextMatch())
        {
            var over = item.Index + item.Length;
            var next = NextItem(text.Plain, over, to);
            var own = text.Plain.IndexOf(OfWhich, over, next - over, StringComparison.Ordinal) is >= 0 and int ofWhich ? ofWhich : next;
            if (Numerals.Value(item.Groups["number"].Value) is { } number)
                places.AddRange(Given(text, number, item.Groups["each"].Success, NamesIn(text.Plain, over, own), item.Index, own));
        }

        return places;
    }

    /// <summary>The places over which the counts of a sentence came down.</summary>
    /// <param name="text">The post.</param>
    /// <param name="own">The counts of one weapon.</param>
    /// <param name="all">Those of all; a place belongs to the count before it, or to the one in brackets behind it.</param>
    /// <param name="end">Where the sentence ends.</param>
    public static IReadOnlyList<PlaceCount> Counted(PostText text, IReadOnlyList<SentenceCount> own, IReadOnlyList<SentenceCount> all, int end)
    {
        List<PlaceCount> places = [];
        foreach (var counts in own.Where(count => count.Number is not null && !count.IsSuppressed).GroupBy(count => SharedBy(text.Plain, count, all)))
        {
            var last = all[counts.Key];
            var before = counts.Key > 0 ? all[counts.Key - 1].End : 0;
            var after = counts.Key + 1 < all.Count ? all[counts.Key + 1] : null;
            var number = counts.Sum(count => count.Number!.Value);
            if (last.InBrackets)
                places.AddRange(NamesIn(text.Plain, before, last.Start).TakeLast(1)
                    .Select(name => new PlaceCount(name, number, text.Quote(before, last.End))));
            else if (after is not { InBrackets: true })
                places.AddRange(Given(text, number, last.IsEach, NamesAfterOver(text.Plain, last.End, after?.Start ?? end), counts.First().Start,
                    after?.Start ?? end));
        }

        return Single(places);
    }

    // "Пять уничтожены и три перехвачены над А": both have the place that stands behind the last of them.
    private static int SharedBy(string plain, SentenceCount count, IReadOnlyList<SentenceCount> all)
    {
        var index = all.Index().First(other => other.Item == count).Index;
        while (index + 1 < all.Count && !all[index].IsEach && !all[index + 1].IsEach && !all[index + 1].InBrackets
            && Joined.IsMatch(plain[all[index].End..all[index + 1].Start]))
            index++;
        return index;
    }

    /// <summary>The one place over which all came down whose number stands with the attempt; none where there are several numbers or
    /// places.</summary>
    public static IReadOnlyList<PlaceCount> Read(PostText text, IReadOnlyList<SentenceCount> attempted, int from, int to) =>
        attempted is [{ Number: { } number }] ? Given(text, number, false, NamesAfterOver(text.Plain, from, to), from, to) : [];

    // A place that is named twice has no number of its own.
    private static List<PlaceCount> Single(IEnumerable<PlaceCount> places) =>
        [.. places.GroupBy(place => place.Place).Where(group => group.Count() == 1).Select(group => group.First())];

    private static List<PlaceCount> Given(PostText text, long number, bool isEach, List<string> names, int start, int end) =>
        names.Count == 1 || isEach ? [.. names.Select(name => new PlaceCount(name, number, text.Quote(start, end)))] : [];

    private static List<string> NamesAfterOver(string plain, int from, int to) =>
        Over.Match(plain, from, to - from) is { Success: true } over ? NamesIn(plain, over.Index, to) : [];

    private static int NextItem(string plain, int from, int to) =>
        Item.Match(plain, from, to - from) is { Success: true } next ? next.Index : to;

    private static List<string> NamesIn(string plain, int from, int to)
    {
        List<string> names = [];
        for (var name = Named.Match(plain, from, Math.Max(0, to - from)); name.Success; name = name.NextMatch())
        {
            names.Add(name.Groups["whole"].Success
                ? "Московский регион"
                : name.Groups[Sea].Success
                    ? Others.First(other => other.Stem == name.Groups[Sea].Value).Place
                    : Stems.First(stem => stem.Stem == name.Groups["region"].Value).Code);
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    // "Белгородская область" is found by "белгородск", "Республика Адыгея" by "адыге": what all cases have in common.
    private static IEnumerable<string> StemsOf(string name)
    {
        var words = name.ToLowerInvariant().Replace('ё', 'е').Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)
            .Split(' ');
        var word = words.First(own => !Generic.Contains(own));
        if (word == "северная")
            yield return "северная осети"; // "республики Северная Осетия"
        yield return word switch
        {
            "северная" => "северной осети",
            "удмуртская" or "чувашская" => word[..^4],
            "саха" => "якути",
            "алтай" => "республики алтай",
            "марий" => "марий эл",
            _ when word.EndsWith("ая", StringComparison.Ordinal) || word.EndsWith("ий", StringComparison.Ordinal) => word[..^2],
            _ when word[^1] is 'а' or 'я' or 'ь' => word[..^1],
            _ => word,
        };
    }
}
