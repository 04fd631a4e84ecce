namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>Russian numbers in figures and in words, in the cases in which posts use them.</summary>
internal static class Numerals
{
    private const int Thousand = 1_000;

    // "Тысяч" of "1,2 тысячи", "полторы тысячи" or "несколько тысяч" is no number by itself: at the start it says one
    // thousand as "тысяча", and as "тысячи" behind a word that takes this case, such as "более".
    private const string WholeStart =
        @"(?!тысяч(?!\w))(?!(?<!(?:менее|более|меньше|больше|свыше|около|порядка|минимум|чем|до|от|из) )тысячи(?!\w))(?<![0-9] (?=тысяч))";

    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["один"] = 1,
        ["одна"] = 1,
        ["одно"] = 1,
        ["одну"] = 1,
        ["одного"] = 1,
        ["одной"] = 1,
        ["одним"] = 1,
        ["одному"] = 1,
        ["два"] = 2,
        ["две"] = 2,
        ["двух"] = 2,
        ["двумя"] = 2,
        ["двум"] = 2,
        ["оба"] = 2,
        ["обе"] = 2,
        ["три"] = 3,
        ["трех"] = 3,
        ["тремя"] = 3,
        ["трем"] = 3,
        ["четыре"] = 4,
        ["четырех"] = 4,
        ["четырьмя"] = 4,
        ["четырем"] = 4,
        ["восемь"] = 8,
        ["восьми"] = 8,
        ["восемью"] = 8,
        ["восьмью"] = 8,
        ["сорок"] = 40,
        ["сорока"] = 40,
        ["девяносто"] = 90,
        ["девяноста"] = 90,
        ["сто"] = 100,
        ["ста"] = 100,
        ["двести"] = 200,
        ["двухсот"] = 200,
        ["триста"] = 300,
        ["трехсот"] = 300,
        ["четыреста"] = 400,
        ["четырехсот"] = 400,
        ["тысяча"] = Thousand,
        ["тысячи"] = Thousand,
        ["тысячу"] = Thousand,
        ["тысяч"] = Thousand,
    };

    // These end in a soft sign that the other cases change: пять, пяти, пятью.
    private static readonly (string Stem, int Value)[] Soft =
    [
        ("пят", 5), ("шест", 6), ("сем", 7), ("девят", 9), ("десят", 10), ("одиннадцат", 11), ("двенадцат", 12), ("тринадцат", 13),
        ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16), ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19),
        ("двадцат", 20), ("тридцат", 30),
    ];

    // In these both halves change: пятьдесят, пятидесяти, пятьюдесятью; пятьсот, пятисот.
    private static readonly (string Stem, int Value)[] Both = [("пят", 5), ("шест", 6), ("сем", 7), ("девят", 9)];

    static Numerals()
    {
        foreach (var (stem, value) in Soft)
            AddAll(value, stem + "ь", stem + "и", stem + "ью");
        foreach (var (stem, value) in Both)
        {
            if (value != 9) // девяносто
                AddAll(value * 10, stem + "ьдесят", stem + "идесяти", stem + "ьюдесятью");
            AddAll(value * 100, stem + "ьсот", stem + "исот");
        }

        AddAll(80, "восемьдесят", "восьмидесяти", "восемьюдесятью");
        AddAll(800, "восемьсот", "восьмисот");
        var words = string.Join('|', Words.Keys.OrderByDescending(word => word.Length));
        Pattern = $@"(?<![\w.:,'’-]|ни )(?:[0-9]{{1,3}} [0-9]{{3}}|[0-9]+|{WholeStart}(?:{words})(?: (?:{words}))*)(?![\w]|[.:][0-9])";
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
