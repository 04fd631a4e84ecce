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
        pair = SectionRevisions.TryParse(text, out var revisions) ? revisions.Pair : null;
        return pair is not null;
    }
}
