using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>Reads what a post of the Russian Ministry of Defence says was brought down. The number is the one that the text gives,
/// in figures, in words or by a noun in the singular; where its sentence counts place by place, their sum; where the
/// text is cut within such a sentence, at least that. Nothing is guessed. Pure.</summary>
internal sealed partial class PostReader(PostText text, DateTimeOffset published)
{
    /// <summary>What makes a post one about air defence.</summary>
    public const string AirDefence = "средствами пво";

    // A raid told of over more than this sums up what the posts of its nights say.
    private static readonly TimeSpan OneRaidMax = TimeSpan.FromHours(36);

    // A colon, a bullet, or a dash before the first number: "четыре БПЛА – по одному над А и Б".
    private static readonly Regex ListStart = new(
        $@":(?= |$)|(?<!^)[▫▪◽➡•]| [–—-](?= ?(?:по )?{Numerals.Pattern} (?:бпла )?(?:[–—-] )?над )",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private readonly IReadOnlyList<PostSentence> _sentences = PostSentences.Split(text);
    private readonly PostWindows _windows = new(text, published);

    /// <summary>Whether a text tells of air defence.</summary>
    public static bool IsAboutAirDefence(PostText text) => text.Plain.Contains(AirDefence, StringComparison.Ordinal);

    /// <summary>What it says, in its order; of one munition and window, one reading.</summary>
    public IReadOnlyList<PostReading> Read()
    {
        List<PostReading> readings = [];
        var body = 0;
        for (var index = 0; index < _sentences.Count; index++)
        {
            var before = readings.Count;
            if (Denial().IsMatch(TextOf(_sentences[index])))
                continue;
            if (OnlyFound(index))
                readings.AddRange(Read(_sentences[index + 1], _sentences[++index].Start));
            else if (TextOf(_sentences[index]).Contains(AirDefence, StringComparison.Ordinal))
                readings.AddRange(Read(_sentences[index]));
            else if (IsFurther(_sentences[index]))
                readings.AddRange(Read(_sentences[index], _sentences[index].Start));
            if (before == 0 && readings.Count > 0)
                body = BodyOf(_sentences[index]);
        }

        HashSet<string> counted = [.. readings.Where(reading => reading.Basis != CountBasis.NotGiven).Select(reading => reading.Weapon.Item)];
        readings.RemoveAll(reading => reading.Basis == CountBasis.NotGiven && counted.Contains(reading.Weapon.Item));
        return [.. readings.GroupBy(reading => (reading.Weapon, reading.Window, reading.IsRecap))
            .Select(group => Announcement.Close(text, body, Joined([.. group])))];
    }

    // "Еще один БПЛА уничтожен", "Третий БПЛА подавлен", "Над А уничтожена ракета": such a sentence goes on with what air
    // defence did in those before, while one that counts drones without such words lists them again by place.
    private bool IsFurther(PostSentence sentence)
    {
        var words = TextOf(sentence);
        if (!BroughtDown().IsMatch(words) || !Noun().IsMatch(words) || !text.Plain[..sentence.Start].Contains(AirDefence, StringComparison.Ordinal))
            return false;
        var counts = SentenceCounts.In(text.Plain, sentence.Start, sentence.End);
        return counts.Count > 0 && (Further().IsMatch(words) || counts.All(count => count.Kind != "uav"));
    }

    // "Средствами ПВО обнаружено 42": what became of them stands in the next sentence.
    private bool OnlyFound(int index)
    {
        var words = TextOf(_sentences[index]);
        return index + 1 < _sentences.Count
            && words.Contains(AirDefence, StringComparison.Ordinal)
            && words.Contains("обнаружен", StringComparison.Ordinal)
            && !BroughtDown().IsMatch(words);
    }

    private IEnumerable<PostReading> Read(PostSentence sentence)
    {
        List<PostReading> after = [.. Read(sentence, BodyOf(sentence))];
        return after.Exists(reading => reading.Basis != CountBasis.NotGiven) ? after : Read(sentence, sentence.Start, attemptEnd: BodyOf(sentence));
    }

    // What was attempted stands before what air defence did of it.
    private int BodyOf(PostSentence sentence)
    {
        var words = TextOf(sentence);
        var phrase = AirDefencePhrase().Match(words);
        return phrase.Success && Attempt().Match(words) is { Success: true } attempt && attempt.Index < phrase.Index
            ? sentence.Start + phrase.Index
            : sentence.Start;
    }

    private IEnumerable<PostReading> Read(PostSentence sentence, int start, int? attemptEnd = null)
    {
        var head = HeadEnd(start, sentence.End);
        IReadOnlyList<SentenceCount> counts = [.. SentenceCounts.In(text.Plain, start, head).Where(count => !IsOfWhich(start, count.Start))];
        counts = [.. counts.Where(count => count == counts[0] || !InAll().IsMatch(text.Plain[counts[0].End..count.Start]))];
        var isList = head < sentence.End;
        var isTotal = Recap().IsMatch(TextOf(sentence));
        var isRecap = IsDigest() || isTotal || _windows.Read(sentence) is { } said && PostWindows.LengthOf(said) > OneRaidMax;
        var window = _windows.Read(sentence) ?? _windows.OfPost(RecapStart());
        var isAttempted = counts.Count == 0;
        if (isAttempted)
            counts = Attempted(attemptEnd ?? start, text.Plain[start..head]);
        var parts = OfWhich().Match(text.Plain[start..head]) is { Success: true } ofWhich ? start + ofWhich.Index : head;
        var isCut = text.IsCut && sentence.End == text.Plain.Length && !text.Plain.EndsWith('.');
        if (counts.Count == 0)
            return isRecap && isCut ? [] : NotGiven(sentence, start, head, window, isRecap);
        // A number whose parts follow it says all, wherever they break off.
        var isFloor = isCut && !isList && !isTotal && !counts.Any(count => count.IsPart) && !OfWhich().IsMatch(text.Plain[start..head]);
        return counts.GroupBy(count => WeaponOf(count, counts)).Select(group => new PostReading
        {
            Weapon = group.Key,
            Window = window,
            Intercepted = Announcement.All(text, start, counts, Sum(group.Where(count => !count.IsSuppressed && !count.IsPart), head, isFloor)),
            Lost = Sum(group.Where(count => count.IsSuppressed && !count.IsPart), head, isFloor),
            Basis = group.All(count => count.IsSingular) ? CountBasis.Singular : CountBasis.Number,
            IsRecap = isRecap,
            Places = isAttempted ? PostPlaces.Read(text, [.. group], start, parts)
                : isList ? PostPlaces.Listed(text, [new PostSentence(head, sentence.End), .. Following(sentence)])
                : parts < head ? PartPlaces([.. group], counts, parts, head)
                : counts is [{ Number: { } number, IsSingular: false } only] && !PostPlaces.AnyIn(text, only.End, head)
                    ? FollowingList(sentence, number)
                : PostPlaces.Counted(text, [.. group], counts, head),
            Words = text.Quote(sentence.Start, sentence.End),
            WeaponWords = WordsOf(group, start, head),
        });
    }

    private IEnumerable<PostReading> NotGiven(PostSentence sentence, int start, int head, Window window, bool isRecap)
    {
        if (!BroughtDown().IsMatch(text.Plain[start..head]))
            yield break;
        foreach (var noun in Noun().Matches(text.Plain[start..head]).DistinctBy(Munition.KindOf))
        {
            yield return new PostReading
            {
                Weapon = Munition.Of(Munition.KindOf(noun), text.Plain[start..head], text.Plain),
                Window = window,
                Intercepted = Quantity.Unknown,
                Basis = CountBasis.NotGiven,
                IsRecap = isRecap,
                Words = text.Quote(sentence.Start, sentence.End),
                WeaponWords = Munition.WordsOf(text.Quote(start + noun.Index, start + noun.Index + noun.Length)),
            };
        }
    }

    // "Пресечена попытка атаки 38 БПЛА. Все уничтожены": the number stands with the attempt.
    private IReadOnlyList<SentenceCount> Attempted(int end, string body)
    {
        if (SomeOf().IsMatch(body) || !BroughtDown().IsMatch(body) || IsTold(text.Plain[..end]))
            return [];
        SentenceCount[] attempted = [.. SentenceCounts.In(text.Plain, 0, end).Where(count => !count.IsSingular && count.Quantity.IsDisclosed)];
        string[] named = [.. Noun().Matches(body).Select(Munition.KindOf).Distinct()];
        return named.Length == 0 ? attempted : [.. attempted.Where(count => named.Contains(count.Kind))];
    }

    // "Уничтожены 22 БПЛА. Десять сбиты над А, …": sentences that neither add nor sum up go on with the list.
    private IEnumerable<PostSentence> Following(PostSentence sentence) => _sentences
        .SkipWhile(other => other.Start <= sentence.Start)
        .TakeWhile(other => !AirDefenceOrTotal().IsMatch(TextOf(other)) && !IsFurther(other));

    // "57 БПЛА, из них 12 над А": the place that stands behind is that of the 12.
    private IReadOnlyList<PlaceCount> PartPlaces(IReadOnlyList<SentenceCount> own, IReadOnlyList<SentenceCount> all, int parts, int end)
    {
        var whole = PostPlaces.Counted(text, own, all, parts);
        return whole.Count > 0 || all.Count > 1 ? whole : PostPlaces.Listed(text, [new PostSentence(parts, end)]);
    }

    private IReadOnlyList<PlaceCount> FollowingList(PostSentence sentence, long number)
    {
        var places = PostPlaces.Listed(text, Following(sentence));
        return places.Sum(place => place.Count) <= number ? places : [];
    }

    // Where the post begins to sum up: a window named from there on is that of the sum.
    private int RecapStart() => _sentences.Skip(1).Where(sentence => Recap().IsMatch(TextOf(sentence))).Select(sentence => sentence.Start)
        .DefaultIfEmpty(text.Plain.Length).First();

    // What stands before is no attempt then: it was counted as brought down.
    private static bool IsTold(string words) => words.Contains(AirDefence, StringComparison.Ordinal) && BroughtDown().IsMatch(words);

    // A headline ends where its list begins.
    private int HeadEnd(int start, int end)
    {
        var list = ListStart.Match(text.Plain[start..end]);
        return list.Success && SentenceCounts.In(text.Plain, start, start + list.Index).Count > 0 ? start + list.Index : end;
    }

    private bool IsOfWhich(int start, int at) => OfWhich().IsMatch(text.Plain[start..at]);

    private bool IsDigest() => text.Plain.Contains("главное за день", StringComparison.Ordinal);

    private Quantity? Sum(IEnumerable<SentenceCount> counts, int head, bool isFloor)
    {
        SentenceCount[] all = [.. counts];
        if (all.Length == 0)
            return null;
        if (Array.Exists(all, count => !count.Quantity.IsDisclosed))
            return Quantity.Unknown;
        var sum = Quantity.Sum(all.SelectMany(count =>
            Enumerable.Repeat(count.Quantity, count.IsEach ? Math.Max(EachMin, PostPlaces.NumberOf(text.Plain, count.End, head)) : 1)));
        return isFloor ? Quantity.AtLeast(sum.Lower!.Value, sum.Approximate) : sum;
    }

    private Weapon WeaponOf(SentenceCount count, IReadOnlyList<SentenceCount> counts)
    {
        var next = counts.Where(other => other.Start > count.Start).Select(other => other.Start).DefaultIfEmpty(text.Plain.Length).Min();
        var end = Math.Min(next, count.End + NameWithin);
        return Munition.Of(count.Kind, text.Plain[count.Start..end], text.Plain);
    }

    private const int EachMin = 2; // "по одному" is said of two places or more, also where the text is cut before the second

    private const int NameWithin = 60; // letters within which a noun's name follows: "снаряда РСЗО «Ольха»"

    // A number may stand without its noun: "сбиты 10 и подавлены 5 БПЛА", "уничтожены БПЛА: 12 – над А".
    private string WordsOf(IEnumerable<SentenceCount> counts, int start, int head) =>
        counts.Select(WordsOf).FirstOrDefault(words => words.Length > 0)
        ?? Noun().Matches(text.Plain[start..head]).Select(noun => Munition.WordsOf(text.Quote(start + noun.Index, start + noun.Index + noun.Length)))
            .FirstOrDefault("");

    private string WordsOf(SentenceCount count)
    {
        var kind = FixedWing().Match(text.Plain, count.End);
        return Munition.WordsOf(text.Quote(count.NumberEnd, kind.Success ? kind.Index + kind.Length : count.End));
    }

    private static PostReading Joined(IReadOnlyList<PostReading> same) => same is [var only]
        ? only
        : same[0] with
        {
            Intercepted = Add(same.Select(reading => reading.Intercepted)),
            Lost = Add(same.Select(reading => reading.Lost)),
            Basis = same.Min(reading => reading.Basis),
            Places = [.. same.SelectMany(reading => reading.Places).GroupBy(place => place.Place).Select(group => group.Count() == 1
                ? group.First()
                : group.First() with { Count = group.Sum(place => place.Count), Words = string.Join(" … ", group.Select(place => place.Words)) })],
            Words = string.Join(" … ", same.Select(reading => reading.Words)),
        };

    private static Quantity? Add(IEnumerable<Quantity?> quantities)
    {
        Quantity[] told = [.. quantities.OfType<Quantity>()];
        return told.Length == 0 ? null : Quantity.Sum(told);
    }

    private string TextOf(PostSentence sentence) => text.Plain[sentence.Start..sentence.End];

    [GeneratedRegex(@"(?<!\p{L})(?:(?:часть|несколько|ряд)(?!\p{L})|из [0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SomeOf();

    [GeneratedRegex(@"(?:\p{L}+ыми )?средствами пво", RegexOptions.CultureInvariant)]
    private static partial Regex AirDefencePhrase();

    [GeneratedRegex(@"попытк|атак[уи](?!\p{L})|применением", RegexOptions.CultureInvariant)]
    private static partial Regex Attempt();

    [GeneratedRegex(SentenceCounts.Done + "|уничтожил", RegexOptions.CultureInvariant)]
    private static partial Regex BroughtDown();

    [GeneratedRegex(@"не соответству\p{L}+ действительности|(?<!\p{L})(?:опроверг|опроверж|фейк|недостоверн)", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\A ?(?:еще|кроме того|также)(?!\p{L})|(?<!\p{L})подавлен", RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex($@"{AirDefence}|(?<!\p{{L}})всего(?!\p{{L}})", RegexOptions.CultureInvariant)]
    private static partial Regex AirDefenceOrTotal();

    [GeneratedRegex(@"в том числе|из них|из которых", RegexOptions.CultureInvariant)]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"(?<!\p{L})(?:всего(?!\p{L})|с начала (?:специальной|сво|года|месяца|недели)"
        + @"|(?:за|в течение) (?:\p{L}+ )?(?:недел|месяц|года?(?!\p{L})|сут(?:ки|ок)))", RegexOptions.CultureInvariant)]
    private static partial Regex Recap();

    [GeneratedRegex(@"в общей сложности|(?<!\p{L})(?:итого|суммарно)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex InAll();

    [GeneratedRegex(@"\G ?самолетного типа", RegexOptions.CultureInvariant)]
    private static partial Regex FixedWing();

    [GeneratedRegex($@"(?<!\w)(?:{Munition.Nouns})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
