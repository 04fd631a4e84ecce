namespace Sitrep.Evidence.Checks;

/// <summary>Checks free text. Control characters are refused, since they can hide text or break a log line; line breaks pass
/// where they are said to. Marks that turn the direction of writing are refused too: with them a text can read
/// differently from what is stored.</summary>
public static class TextChecks
{
    /// <summary>Longest note, in characters: a remark; what is longer is a source of its own.</summary>
    public const int NoteLengthMax = 1_000;

    /// <summary>Checks one line of text that may be empty.</summary>
    public static void Optional(string text, Violations violations, string field, int lengthMax) =>
        Check(text, violations, field, lengthMax, required: false, lines: false);

    /// <summary>Checks one line of text that must say something.</summary>
    public static void Required(string text, Violations violations, string field, int lengthMax) =>
        Check(text, violations, field, lengthMax, required: true, lines: false);

    /// <summary>Checks text that may be empty and may have line breaks (LF).</summary>
    public static void OptionalLines(string text, Violations violations, string field, int lengthMax) =>
        Check(text, violations, field, lengthMax, required: false, lines: true);

    private static void Check(string text, Violations violations, string field, int lengthMax, bool required, bool lines)
    {
        if (required && string.IsNullOrWhiteSpace(text))
            violations.Add(field, "it is empty", $"Give text of 1 to {lengthMax} characters");

        // Most texts are of these alone, none of which is refused.
        if (text.Length <= lengthMax && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return;

        var length = 0;
        var refused = false;
        foreach (var rune in text.EnumerateRunes())
        {
            length++;
            if (refused || !IsRefused(rune, lines))
                continue;
            refused = true;
            violations.Add(field, $"it has the character U+{rune.Value:X4} at position {length}",
                "Leave out control characters and marks of writing direction");
        }
        if (length > lengthMax)
            violations.Add(field, $"it has {length} characters, more than {lengthMax}", $"Shorten it to at most {lengthMax} characters");
    }

    private static bool IsRefused(Rune rune, bool lines) => rune.Value switch
    {
        '\n' => !lines,
        0x2028 or 0x2029 => true,
        0x061C or 0x200E or 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2066 and <= 0x2069 => true,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control,
    };
}
