namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>Russian numbers in figures and in words, in the cases in which posts use them.</summary>
internal static class Numerals
{
    private const int Thousand = 1_000;

    // "Тысяч" of "1,2 тысячи", "полторы тысячи" or "несколько тысяч" is no number by itself: at the start it says one
    // thousand as "тысяча", and as "тысячи" behind a word that takes this case, such as "более".
    private const string WholeStart =
        @"(?!тысяч(?!\w))(?!(?<!(?:менее|более|меньше|больше|свыше|около|порядка|минимум|чем|до|от|из) )тысячи(?!\w))(?<![0-9] (?=тысяч))";

    // Each in all of its cases and genders.
    private static readonly (int Value, string[] Words)[] Irregular =
    [
        (1, ["один", "одна", "одно", "одну", "одного", "одной", "одним", "одному"]),
        (2, ["два", "две", "двух", "двумя", "двум", "оба", "обе"]),
        (3, ["три", "трех", "тремя", "трем"]),
        (4, ["четыре", "четырех", "четырьмя", "четырем"]),
        (8, ["восемь", "восьми", "восемью", "восьмью"]),
        (40, ["сорок", "сорока"]),
        (80, ["восемьдесят", "восьмидесяти", "восемьюдесятью"]),
        (90, ["девяносто", "девяноста"]),
        (100, ["сто", "ста"]),
        (200, ["двести", "двухсот"]),
        (300, ["триста", "трехсот"]),
        (400, ["четыреста", "четырехсот"]),
        (800, ["восемьсот", "восьмисот"]),
        (Thousand, ["тысяча", "тысячи", "тысячу", "тысяч"]),
    ];

    // These end in a soft sign that the other cases change: пять, пяти, пятью.
    private static readonly (string Stem, int Value)[] Soft =
    [
        ("пят", 5), ("шест", 6), ("сем", 7), ("девят", 9), ("десят", 10), ("одиннадцат", 11), ("двенадцат", 12), ("тринадцат", 13),
        ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16), ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19),
        ("двадцат", 20), ("тридцат", 30),
    ];

    // In these both halves change: пятьдесят, пятидесяти, пятьюдесятью; пятьсот, пятисот.
    private static readonly (string Stem, int Value)[] Both = [("пят", 5), ("шест", 6), ("сем", 7), ("девят", 9)];

    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal);

    static Numerals()
    {
        foreach (var (value, words) in Irregular)
            AddAll(value, words);
        foreach (var (stem, value) in Soft)
            AddAll(value, stem + "ь", stem + "и", stem + "ью");
        foreach (var (stem, value) in Both)
        {
            if (value != 9) // девяносто
                AddAll(value * 10, stem + "ьдесят", stem + "идесяти", stem + "ьюдесятью");
            AddAll(value * 100, stem + "ьсот", stem + "исот");
        }

        var all = string.Join('|', Words.Keys.OrderByDescending(word => word.Length));
        Pattern = $@"(?<![\w.:,'’-]|ни )(?:[0-9]{{1,3}} [0-9]{{3}}|[0-9]+|{WholeStart}(?:{all})(?: (?:{all}))*)(?![\w]|[.:][0-9])";
    }

    /// <summary>A number as a part of a regular expression over lower-case text.</summary>
    public static string Pattern { get; }

    /// <summary>The value of what <see cref="Pattern"/> has found; null if it is beyond every count.</summary>
    public static long? Value(string number)
    {
        if (!char.IsAsciiDigit(number[0]))
            return InWords(number.Split(' '));
        var digits = number.Replace(" ", "", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Evidence.Quantities.Quantity.InputMax
            ? value : null;
    }

    // "Две тысячи сто": what stands before "тысячи" is how many of them.
    private static long InWords(IEnumerable<string> words)
    {
        long sum = 0;
        foreach (var word in words)
            sum = Words[word] == Thousand ? Math.Max(1, sum) * Thousand : sum + Words[word];
        return sum;
    }

    private static void AddAll(int value, params IEnumerable<string> words)
    {
        foreach (var word in words)
            Words[word] = value;
    }
}
