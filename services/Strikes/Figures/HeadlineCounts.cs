using Sitrep.Evidence.Sources;

namespace Sitrep.Strikes.Figures;

/// <summary>Who says how much of a direction and class, of which is chosen whose figures lead. Counts of parts added together are those of
/// all.</summary>
public sealed class HeadlineCounts
{
    /// <summary>Record kind that a strikes source is primary for.</summary>
    public const string AttackKind = "attack";

    private readonly Dictionary<(string Attacker, ItemClass ItemClass), Dictionary<string, ClaimCounts>> _counts = [];

    public static HeadlineCounts Of(IEnumerable<CountedClaim> claims)
    {
        HeadlineCounts counts = new();
        foreach (var claim in claims)
            counts.Add(claim);
        return counts;
    }

    /// <summary>Adds a claim; that of a part counts for nothing.</summary>
    public void Add(CountedClaim claim)
    {
        if (claim.Key.IsWhole)
            Count((claim.Attacker, claim.ItemClass), claim.Key.Claimant, claim.National ? new(1, 1) : new(1, 0));
    }

    public void Add(HeadlineCounts other)
    {
        foreach (var (key, byClaimant) in other._counts)
        {
            foreach (var (claimant, counts) in byClaimant)
                Count(key, claimant, counts);
        }
    }

    /// <summary>Whose figures lead: the primary source of the party attacked; else another of its national sources; else one who relays
    /// rows about the whole country; else none. Nobody is added to anybody. At most one per (attacker, class), ordered by them.</summary>
    public IReadOnlyList<Lead> Choose(SourceRegister sources) =>
    [
        .. _counts.Select(entry => Choose(entry.Key.Attacker, entry.Key.ItemClass, entry.Value, sources))
            .OfType<Lead>()
            .OrderBy(lead => lead.Attacker, StringComparer.Ordinal)
            .ThenBy(lead => lead.ItemClass),
    ];

    /// <summary>Whether one who leads has claims here that lead.</summary>
    public bool Has(Lead lead) => CountsOf(lead) is { } counts && (lead.Role == HeadlineRole.Relayed ? counts.National : counts.All) > 0;

    /// <summary>Whether one who leads has claims about less than the whole country as well.</summary>
    public bool IsMixed(Lead lead) => CountsOf(lead) is { } counts && counts.National < counts.All;

    private static Lead? Choose(string attacker, ItemClass itemClass, Dictionary<string, ClaimCounts> counts, SourceRegister sources)
    {
        List<string> claimants =
        [
            .. counts.OrderByDescending(count => count.Value.All).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key),
        ];
        if (claimants.Find(claimant => IsNational(claimant) && sources.Find(claimant)!.PrimaryFor.Contains(AttackKind)) is { } primary)
            return new(attacker, itemClass, primary, HeadlineRole.Primary);
        if (claimants.Find(IsNational) is { } national)
            return new(attacker, itemClass, national, HeadlineRole.National);
        return claimants.Find(claimant => claimant != ShippedSources.Editor && counts[claimant].National > 0) is { } relay
            ? new(attacker, itemClass, relay, HeadlineRole.Relayed)
            : null;

        // A party counts what is launched at it, not what it launches; a source without a party speaks for no nation.
        bool IsNational(string claimant) =>
            sources.Find(claimant) is { Scope: SourceScope.National } source && source.Party.Length > 0 && source.Party != attacker;
    }

    private ClaimCounts? CountsOf(Lead lead) =>
        _counts.TryGetValue((lead.Attacker, lead.ItemClass), out var byClaimant) && byClaimant.TryGetValue(lead.Claimant, out var counts)
            ? counts
            : null;

    private void Count((string, ItemClass) key, string claimant, ClaimCounts more)
    {
        ref var byClaimant = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _);
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(byClaimant ??= new(StringComparer.Ordinal), claimant, out _);
        counts = new(counts.All + more.All, counts.National + more.National);
    }

    private readonly record struct ClaimCounts(int All, int National);
}
