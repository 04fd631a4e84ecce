namespace Sitrep.Strikes.Summaries;

/// <summary>Finds other claimants' rows of the directions and classes in which somebody leads, and the leading rows to set them beside.</summary>
/// <param name="periods">Reads attacks.</param>
/// <param name="scope">What is asked.</param>
/// <param name="days">The parts of the period.</param>
/// <param name="sums">Their sums.</param>
internal sealed class BesideReader(
    PeriodReader periods, SummaryScope scope, IReadOnlyList<Period> days, IReadOnlyList<StrikesSums> sums)
{
    // A window longer than this is no raid; what overlaps a row otherwise ends within it on either side.
    private const int DaysBeside = 2;

    private readonly Dictionary<int, IReadOnlyList<ClaimantRow>> _rows = [];

    public BesideList Read(IReadOnlyList<Lead> leads)
    {
        var leaders = leads.ToDictionary(lead => (lead.Attacker, lead.ItemClass), lead => lead.Claimant);
        int[] others = [.. sums.Select(day => day.Rows.Others(leaders))];
        List<Beside> shown = [];
        List<Attack> attacks = [];
        foreach (var (day, row) in First(others, leaders))
        {
            shown.Add(BesideRows.Set(row, Leading(day, row.Item with { Claimant = leaders[row.Class] }), out var nearest));
            attacks.AddRange(nearest is null ? [row.Attack] : [row.Attack, nearest.Attack]);
        }

        return new(shown, others.Sum() - shown.Count, [.. attacks.DistinctBy(attack => attack.Id)]);
    }

    // The first rows of all days. A date stands in the order before the times of the day after, so one day more is looked at.
    private IEnumerable<(int Day, ClaimantRow Row)> First(int[] others, IReadOnlyDictionary<(string, ItemClass), string> leaders)
    {
        List<int> needed = [];
        var found = 0;
        for (var day = 0; day < days.Count; day++)
        {
            if (others[day] > 0)
                needed.Add(day);
            if (found >= SummaryReader.RowsMax)
                break;
            found += others[day];
        }

        return needed
            .SelectMany(RowsOf, (day, row) => (day, row))
            .Where(entry => leaders.TryGetValue(entry.row.Class, out var leader) && leader != entry.row.Claimant)
            .OrderBy(entry => WindowKey.EndOf(entry.row.Attack.Window.End))
            .ThenBy(entry => entry.row.Attack.Id, StringComparer.Ordinal)
            .Take(SummaryReader.RowsMax);
    }

    private IReadOnlyList<ClaimantRow> Leading(int day, (string Attacker, string Item, string Claimant) item)
    {
        IReadOnlyList<int> about = [.. DaysWith(item, Math.Max(0, day - DaysBeside), Math.Min(days.Count - 1, day + DaysBeside))];
        if (about.Count == 0)
            about = [.. DaysWith(item, 0, day).TakeLast(1), .. DaysWith(item, day, days.Count - 1).Take(1)];
        return [.. about.SelectMany(RowsOf).Where(row => row.Item == item)];
    }

    private IEnumerable<int> DaysWith((string, string, string) item, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Where(day => sums[day].Rows.Has(item));

    private IReadOnlyList<ClaimantRow> RowsOf(int day)
    {
        if (!_rows.TryGetValue(day, out var rows))
            _rows.Add(day, rows = [.. periods.Attacks(scope.Snapshot, days[day], scope.Region).SelectMany(ClaimantRow.Of)]);
        return rows;
    }
}
