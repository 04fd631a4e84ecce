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

    private static string Print(char letter, long? revision) =>
        revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"{letter}{number}") : "";
}
