namespace Sitrep.Strikes.Summaries;

/// <summary>How many rows claimants have of directions and classes, and of which items. Counts of parts added together are those of all.</summary>
internal sealed class RowCounts
{
    private readonly Dictionary<((string Attacker, ItemClass ItemClass) Class, string Claimant), int> _rows = [];
    private readonly HashSet<(string Attacker, string Item, string Claimant)> _items = [];

    public void Add(IEnumerable<ClaimantRow> rows)
    {
        foreach (var row in rows)
        {
            Count((row.Class, row.Claimant), 1);
            _items.Add(row.Item);
        }
    }

    public void Add(RowCounts other)
    {
        foreach (var (key, rows) in other._rows)
            Count(key, rows);
        _items.UnionWith(other._items);
    }

    /// <summary>Rows of others than those who lead.</summary>
    public int Others(IReadOnlyDictionary<(string, ItemClass), string> leaders) => _rows
        .Where(row => leaders.TryGetValue(row.Key.Class, out var leader) && leader != row.Key.Claimant)
        .Sum(row => row.Value);

    public bool Has((string Attacker, string Item, string Claimant) item) => _items.Contains(item);

    private void Count(((string, ItemClass), string) key, int rows) => _rows[key] = _rows.GetValueOrDefault(key) + rows;
}
