namespace Sitrep.Contracts;

/// <summary>Input as it is shown back to whoever sent it: short, and without characters that could break a line or a log.</summary>
public static class Shown
{
    /// <summary>Enough to recognise a value by.</summary>
    private const int LengthMax = 60;

    /// <summary>The text as far as it is legible; what is cut off leaves "…".</summary>
    public static string Of(string text, int lengthMax = LengthMax)
    {
        var head = text.Length > lengthMax ? $"{text[..lengthMax]}…" : text;
        return string.Concat(head.Select(letter => IsLegible(letter) ? letter : '?'));
    }

    private static bool IsLegible(char letter) =>
        !char.IsControl(letter) && !char.IsSurrogate(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format;
}
