using Sitrep.Evidence.Sources;

namespace Sitrep.Strikes.Figures;

/// <summary>The claimant whose figures lead for one direction and class.</summary>
/// <param name="Attacker">ISO 3166-1 alpha-3 of the attacking party.</param>
/// <param name="ItemClass">Class; unspecified for what is said of a whole night.</param>
/// <param name="Claimant">Source id.</param>
/// <param name="Role">Why it leads.</param>
/// <param name="Records">Where it relays: the records about the whole country; else none, since all count.</param>
public sealed record Lead(
    string Attacker, ItemClass ItemClass, string Claimant, HeadlineRole Role, IReadOnlyList<string> Records);

/// <summary>Chooses, per direction and class, whose figures lead: the primary source of the party attacked; else another of its
/// national sources; else a row about the whole country that somebody relays; else none. Nobody is added to anybody.</summary>
public static class Headlines
{
    /// <summary>Record kind that a strikes source is primary for.</summary>
    public const string AttackKind = "attack";

    /// <summary>At most one headline per (attacker, class), ordered by them.</summary>
    public static IReadOnlyList<Lead> Choose(IEnumerable<CountedClaim> claims, SourceRegister sources) =>
    [
        .. CountedClaim.InOrder(claims.Where(c => c.Key.IsWhole))
            .GroupBy(c => (c.Attacker, c.ItemClass))
            .Select(g => ChooseOne(g.Key.Attacker, g.Key.ItemClass, [.. g], sources))
            .OfType<Lead>()
            .OrderBy(h => h.Attacker, StringComparer.Ordinal)
            .ThenBy(h => h.ItemClass),
    ];

    /// <summary>Marks the leading figures: the chosen claimant's totals and differences; where its rows are about the whole
    /// country only in part, the claims of those rows instead.</summary>
    public static void Mark(IEnumerable<Figure> figures, IReadOnlyList<Lead> headlines, IEnumerable<CountedClaim> claims)
    {
        var mixed = claims.Where(c => c.Key.IsWhole && !c.National)
            .Select(c => (c.Attacker, c.ItemClass, c.Key.Claimant)).ToHashSet();
        var leading = headlines.ToDictionary(h => (h.Attacker, h.ItemClass, h.Claimant));
        foreach (var figure in figures.Where(f => f.Part.Length == 0))
        {
            if (!leading.TryGetValue((figure.Attacker, figure.ItemClass, figure.Claimant), out var headline))
                continue;
            var rowsOnly = headline.Role == HeadlineRole.Relayed
                && mixed.Contains((headline.Attacker, headline.ItemClass, headline.Claimant));
            figure.Headline = rowsOnly
                ? figure.Basis == Basis.Claim && headline.Records.Contains(figure.Record)
                : figure.Basis is Basis.Total or Basis.Derived;
        }
    }

    private static Lead? ChooseOne(string attacker, ItemClass itemClass, List<CountedClaim> claims, SourceRegister sources)
    {
        List<string> claimants =
        [
            .. claims.CountBy(c => c.Key.Claimant)
                .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => c.Key),
        ];
        if (claimants.Find(c => IsNational(c) && sources.Find(c)!.PrimaryFor.Contains(AttackKind)) is { } primary)
            return new(attacker, itemClass, primary, HeadlineRole.Primary, []);
        if (claimants.Find(IsNational) is { } national)
            return new(attacker, itemClass, national, HeadlineRole.National, []);
        var whole = claims.FindAll(c => c.National && c.Key.Claimant != ShippedSources.Editor);
        if (claimants.Find(c => whole.Exists(w => w.Key.Claimant == c)) is not { } relay)
            return null;
        return new(attacker, itemClass, relay, HeadlineRole.Relayed,
            [.. whole.Where(w => w.Key.Claimant == relay).Select(w => w.Record).Distinct()]);

        // A party counts what is launched at it, not what it launches; a source without a party speaks for no nation.
        bool IsNational(string claimant) =>
            sources.Find(claimant) is { Scope: SourceScope.National } source && source.Party.Length > 0 && source.Party != attacker;
    }
}
