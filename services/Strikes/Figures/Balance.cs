namespace Sitrep.Strikes.Figures;

/// <summary>What a balance comes to: the differences, by id, and what is wrong with the numbers behind those missing.</summary>
public sealed record BalanceSheet(IReadOnlyList<Difference> Differences, IReadOnlyList<Caveat> Caveats);

/// <summary>Checks what was launched against what became of it, per claimant, attacker and class or item. Balances of parts added together
/// are the balance of all.</summary>
public sealed class Balance
{
    /// <summary>Code of the caveat about a row whose parts exceed what was launched. Arguments: record, claimant, item,
    /// launched, sum of the parts.</summary>
    public const string ImpossibleSum = "impossible-sum";

    private readonly Dictionary<BalanceKey, BalanceSum> _sums = [];
    private readonly List<(ClaimPosition Position, Caveat Caveat)> _impossible = [];

    /// <summary>What it comes to.</summary>
    public BalanceSheet Sheet => new(
        [.. _sums.Select(sum => sum.Value.Difference(sum.Key)).OfType<Difference>().OrderBy(difference => difference.Id, StringComparer.Ordinal)],
        [.. _impossible.OrderBy(row => row.Position).Select(row => row.Caveat)]);

    /// <summary>Unaccounted for, over exactly the rows for which the claimant says how many were launched. A row without a
    /// number of interceptions may have lost anything from none to all. There is none where a row's launched is open
    /// or undisclosed, or where its parts exceed it.</summary>
    public static BalanceSheet Unaccounted(IEnumerable<CountedClaim> claims)
    {
        Balance balance = new();
        balance.Add(claims);
        return balance.Sheet;
    }

    /// <summary>Adds claims, all there are on each record that they are of.</summary>
    public void Add(IEnumerable<CountedClaim> claims)
    {
        foreach (var row in BalanceRow.From(CountedClaim.InOrder(claims.Where(claim => claim.Key.IsWhole))))
        {
            foreach (var key in BalanceKey.Of(row))
                SumOf(key).Add(row);
            if (row.IsImpossible)
                _impossible.Add((row.Position, Caveat(row)));
        }
    }

    public void Add(Balance other)
    {
        foreach (var (key, sum) in other._sums)
            SumOf(key).Add(sum);
        _impossible.AddRange(other._impossible);
    }

    /// <inheritdoc cref="CitationSum.Compact"/>
    public void Compact()
    {
        foreach (var sum in _sums.Values)
            sum.Compact();
    }

    private BalanceSum SumOf(BalanceKey key)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        return sum ??= new();
    }

    private static Caveat Caveat(BalanceRow row) => new()
    {
        Code = ImpossibleSum,
        Arguments =
        {
            row.Launched.Record, row.Claimant, row.Launched.Key.Item,
            row.Launched.Quantity.Upper!.Value.ToString(CultureInfo.InvariantCulture),
            row.PartsAtLeast.ToString(CultureInfo.InvariantCulture),
        },
    };
}
