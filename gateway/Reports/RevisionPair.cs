using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sitrep.Gateway.Reports;

/// <summary>One revision of each service: what a report is cited by, written <c>d12.s48</c>.</summary>
public sealed record RevisionPair(long Diplomacy, long Strikes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"d{Diplomacy}.s{Strikes}");

    /// <summary>Reads exactly what <see cref="ToString"/> writes: no sign, no blank, no leading zero.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RevisionPair? pair)
    {
        pair = null;
        if (text?.Split('.') is not [['d', .. var diplomacy], ['s', .. var strikes]]) return false;
        if (!TryRevision(diplomacy, out var d) || !TryRevision(strikes, out var s)) return false;
        pair = new RevisionPair(d, s);
        return true;
    }

    private static bool TryRevision(string digits, out long revision) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out revision)
        && (digits.Length == 1 || digits[0] != '0');
}
