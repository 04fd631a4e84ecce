namespace Sitrep.Evidence.Checks;

/// <summary>Input as it is shown in a fault: short, and without characters that could break a line or a log.</summary>
internal static class Shown
{
    private const int LengthMax = 60;

    public static string Of(string input)
    {
        var head = input.Length > LengthMax ? $"{input[..LengthMax]}…" : input;
        return string.Concat(head.Select(
            c => char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '?' : c));
    }
}
