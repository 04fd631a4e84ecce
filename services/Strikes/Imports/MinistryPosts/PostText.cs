namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>A post without its marks of bold and italics, its links and its doubled blanks, in lower case, with е for ё and its
/// digits as 0 to 9, which remembers where each letter stood: what is read in it can be quoted as it was written.</summary>
internal sealed class PostText
{
    /// <summary>Letters after which the record of posts is cut.</summary>
    public const int CutAfter = 400;

    private const string Marks = "*_`\u00ad\u200b\ufe0f\u20e3"; // the last two make a key of a digit

    private readonly string _raw;
    private readonly List<int> _places = [];

    public PostText(string raw)
    {
        _raw = raw;
        Plain = Strip();
        IsCut = raw.EnumerateRunes().Count() == CutAfter;
    }

    /// <summary>The text to read.</summary>
    public string Plain { get; }

    /// <summary>Whether it breaks off where the record cuts every post.</summary>
    public bool IsCut { get; }

    /// <summary>What stands in the post from one place of the plain text up to another.</summary>
    public string Quote(int start, int end)
    {
        while (start < end && IsEdge(Plain[start]))
            start++;
        while (end > start && IsEdge(Plain[end - 1]))
            end--;
        return start == end ? "" : _raw[_places[start]..(_places[end - 1] + 1)];
    }

    private static bool IsEdge(char letter) => letter is ' ' or ',' or ';' or ':' or '–' or '-';

    private string Strip()
    {
        var plain = new StringBuilder(_raw.Length);
        for (var at = 0; at < _raw.Length; at++)
        {
            var letter = _raw[at];
            if (letter == ']' && at + 1 < _raw.Length && _raw[at + 1] == '(')
            {
                var end = _raw.IndexOf(')', at);
                at = end < 0 ? _raw.Length : end;
            }
            else if (char.IsWhiteSpace(letter) || letter == '\u00a0')
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    Add(plain, ' ', at);
            }
            else if (letter is not ('[' or ']') && !Marks.Contains(letter, StringComparison.Ordinal) && !IsStrikethrough(at))
            {
                var lower = Digit(char.ToLowerInvariant(letter));
                Add(plain, lower == 'ё' ? 'е' : lower, at);
            }
        }

        return plain.ToString();
    }

    // A single one says "about".
    private bool IsStrikethrough(int at) =>
        _raw[at] == '~' && ((at > 0 && _raw[at - 1] == '~') || (at + 1 < _raw.Length && _raw[at + 1] == '~'));

    // The digits of any script, so that a number is read whole or not at all.
    private static char Digit(char letter) =>
        !char.IsAscii(letter) && char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : letter;

    private void Add(StringBuilder plain, char letter, int place)
    {
        plain.Append(letter);
        _places.Add(place);
    }
}
