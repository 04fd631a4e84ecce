namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Makes text inert in Markdown: what others wrote can never become markup, HTML or a link.</summary>
internal static class MarkdownText
{
    private const string Escaped = "\\`*_{}[]#|~!";
    private const string LineStarts = "-+=>:";

    /// <summary>Text for the inside of a line: line ends become blanks, every sign with a meaning is escaped.</summary>
    public static string Inline(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var atStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (char.IsControl(sign) || char.IsWhiteSpace(sign))
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
                continue;
            }

            if (IsDirectionControl(sign))
                continue;
            Append(result, text, i, atStart);
            atStart = atStart && char.IsAsciiDigit(sign);
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>An address as a link if it is one of the web, and as plain text otherwise.</summary>
    public static string Address(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? $"<{address.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>"
            : Inline(uri);

    private static void Append(StringBuilder result, string text, int index, bool atStart)
    {
        var sign = text[index];
        switch (sign)
        {
            case '<':
                result.Append("&lt;");
                break;
            case '>':
                result.Append("&gt;");
                break;
            case '&':
                result.Append("&amp;");
                break;
            // Some readers make links of bare addresses: the scheme, "www." and "@" are broken up for them.
            case ':' when text.AsSpan(index).StartsWith("://", StringComparison.Ordinal):
            case '.' when index >= 3 && text.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
            case '@':
            // A list item or a heading could begin where a line does.
            case '.' or ')' when atStart && index > 0:
                result.Append('\\').Append(sign);
                break;
            default:
                if (Escaped.Contains(sign) || (index == 0 && LineStarts.Contains(sign)))
                    result.Append('\\');
                result.Append(sign);
                break;
        }
    }

    // They would let one speaker's text reorder what stands around it.
    private static bool IsDirectionControl(char sign) =>
        sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
