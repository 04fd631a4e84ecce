namespace Sitrep.Evidence.Figures;

/// <summary>Adds claims up: wholes only, per claimant, never across claimants. Totals of parts added together are the totals of all.</summary>
public sealed class Totals
{
    private readonly Dictionary<TotalKey, ClaimSum> _sums = [];

    /// <summary>All of them, ordered by id. A claimant without a claim has no total: silence is not 0.</summary>
    public IReadOnlyList<Total> All => [.. _sums.Select(sum => new Total(sum.Key, sum.Value)).OrderBy(total => total.Id, StringComparer.Ordinal)];

    /// <summary>The totals of claims.</summary>
    public static IReadOnlyList<Total> Sum(IEnumerable<CountedClaim> claims, SourceRegister sources)
    {
        Totals totals = new();
        totals.Add([.. claims], sources);
        return totals.All;
    }

    /// <summary>Adds claims, all there are on each record that they are of.</summary>
    public void Add(IReadOnlyCollection<CountedClaim> claims, SourceRegister sources)
    {
        var statuses = Reconciliation.Statuses(Reconciliation.All(claims, sources));
        WindowEdges? edges = null;
        foreach (var claim in claims)
        {
            // The claims of a record have one window and come one after the other.
            if (!ReferenceEquals(edges?.Window, claim.Window))
                edges = WindowEdges.Of(claim.Window);
            if (!claim.Key.IsWhole)
                continue;
            var (status, position) = (statuses[(claim.Record, claim.Key)], ClaimPosition.Of(claim));
            foreach (var key in TotalKey.Of(claim))
                SumOf(key).Add(claim, status, edges, position);
        }
    }

    public void Add(Totals other)
    {
        foreach (var (key, sum) in other._sums)
            SumOf(key).Add(sum);
    }

    /// <inheritdoc cref="CitationSum.Compact"/>
    public void Compact()
    {
        foreach (var sum in _sums.Values)
            sum.Citations.Compact();
    }

    private ClaimSum SumOf(TotalKey key)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        return sum ??= new();
    }
}
