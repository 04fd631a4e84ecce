using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sitrep.Gateway.Reports;

/// <summary>The revisions that the facts of a report rest on; null where the section is missing.</summary>
public sealed record SectionRevisions(long? Diplomacy, long? Strikes)
{
    /// <summary>Both revisions, where both sections are there.</summary>
    public RevisionPair? Pair =>
        Diplomacy is { } diplomacy && Strikes is { } strikes ? new RevisionPair(diplomacy, strikes) : null;

    /// <summary>The revisions there are, for example <c>d12.s48</c> or <c>d12</c>; empty if there is none.</summary>
    public override string ToString() => string.Join('.',
        new[] { Print('d', Diplomacy), Print('s', Strikes) }.Where(part => part.Length > 0));

    /// <summary>Reads what <see cref="ToString"/> writes: a pair, or the revision of one service.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SectionRevisions? revisions)
    {
        // One revision is a pair whose other half does not matter.
        revisions = RevisionPair.TryParse(text, out var pair) ? new(pair.Diplomacy, pair.Strikes)
            : RevisionPair.TryParse($"{text}.s0", out var ofDiplomacy) ? new(ofDiplomacy.Diplomacy, null)
            : RevisionPair.TryParse($"d0.{text}", out var ofStrikes) ? new(null, ofStrikes.Strikes)
            : null;
        return revisions is not null;
    }

    private static string Print(char letter, long? revision) =>
        revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"{letter}{number}") : "";
}
