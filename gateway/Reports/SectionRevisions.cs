using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sitrep.Gateway.Reports;

/// <summary>The revisions that the facts of a report rest on; null where the section is missing.</summary>
public sealed record SectionRevisions(long? Diplomacy, long? Strikes)
{
    /// <summary>Both revisions, where both sections are there.</summary>
    public RevisionPair? Pair =>
        Diplomacy is { } diplomacy && Strikes is { } strikes ? new RevisionPair(diplomacy, strikes) : null;

    /// <summary>The revisions as answers name them.</summary>
    public V1.Revisions ToMessage()
    {
        V1.Revisions message = new() { Sections = { ["diplomacy"] = Of(Diplomacy), ["strikes"] = Of(Strikes) } };
        if (Pair is { } pair)
            message.Pair = pair.ToString();
        return message;
    }

    /// <summary>The revisions there are, for example <c>d12.s48</c> or <c>d12</c>; empty if there is none.</summary>
    public override string ToString() => string.Join('.',
        new[] { Print('d', Diplomacy), Print('s', Strikes) }.Where(part => part.Length > 0));

    /// <summary>Reads exactly what <see cref="ToString"/> writes, unless it is empty: no sign, no blank, no leading zero.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SectionRevisions? revisions)
    {
        revisions = text?.Split('.') switch
        {
            [['d', .. var diplomacy], ['s', .. var strikes]] when Read(diplomacy) is { } d && Read(strikes) is { } s => new(d, s),
            [['d', .. var diplomacy]] when Read(diplomacy) is { } d => new(d, null),
            [['s', .. var strikes]] when Read(strikes) is { } s => new(null, s),
            _ => null,
        };
        return revisions is not null;
    }

    private static long? Read(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && (digits.Length == 1 || digits[0] != '0')
            ? revision
            : null;

    private static V1.SectionRevision Of(long? revision) => revision is { } number ? new() { Number = number } : new();

    private static string Print(char letter, long? revision) =>
        revision is { } number ? string.Create(CultureInfo.InvariantCulture, $"{letter}{number}") : "";
}
