namespace Sitrep.Gateway.Cli;

/// <summary>Text from elsewhere made fit for a terminal.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, without control characters that a terminal would obey.</summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)) : text;
}
