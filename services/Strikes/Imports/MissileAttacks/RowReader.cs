namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>Reads the cells of a row: times, counts and literals, and what is wrong with them. Pure.</summary>
internal static class RowReader
{
    /// <summary>The zone of the dataset's times.</summary>
    public const string Zone = "Europe/Kyiv";

    private const string Hidden = "hidden";

    private static readonly IanaZone Kyiv = IanaZone.Get(Zone);

    private static readonly string[] Literals =
        [Column.BorderCrossing, Column.AffectedRegion, Column.DestroyedDetails, Column.LaunchedDetails, Column.LaunchPlaceDetails];

    public static MissileRow Read(RowCells cells)
    {
        Violations faults = [];
        Violations warnings = [];
        CheckNames(cells, faults);
        var window = WindowOf(cells, faults, warnings);
        var counts = CountsOf(cells, faults);
        var literals = LiteralsOf(cells, warnings);
        var status = CellText.Folded(cells[Column.StatusData]);
        if (status.Length > 0 && status != Hidden)
            warnings.Add(Column.StatusData, $"'{cells[Column.StatusData]}' is not known.", "The figures are taken as they stand.");
        return new MissileRow
        {
            Lines = [cells],
            Identity = Identity.Read(cells, window),
            Values = [.. ValuesOf(cells, counts, literals)],
            UnknownColumns = [.. cells.Except(Column.All.Known)],
            Faults = faults,
            Warnings = warnings,
            Window = window,
            Counts = counts,
            Literals = literals,
            IsHidden = status == Hidden,
        };
    }

    private static void CheckNames(RowCells cells, Violations faults)
    {
        foreach (var column in (string[])[Column.Model, Column.Source])
        {
            if (cells[column].Length == 0)
                faults.Add(column, "It is empty.", "Name the weapon and the post: a row cannot be told from others without.");
        }
    }

    private static Window? WindowOf(RowCells cells, Violations faults, Violations warnings)
    {
        var end = MomentOf(cells, Column.TimeEnd, faults, warnings);
        var start = cells[Column.TimeStart].Length == 0 ? null : MomentOf(cells, Column.TimeStart, faults, warnings);
        return end is null || faults.Any ? null : new Window { Start = start, End = end, Zone = Zone };
    }

    private static Moment? MomentOf(RowCells cells, string column, Violations faults, Violations warnings)
    {
        var text = cells[column];
        var moment = CellText.LocalMoment(text, Kyiv, out var isDoubtful);
        if (moment is null)
            faults.Add(column, text.Length == 0 ? "It is empty." : $"'{CellText.Short(text)}' is no time.",
                "Write Kyiv time as 2025-11-16 09:00, or a day.");
        if (isDoubtful)
            warnings.Add(column, $"The clock in Kyiv shows {text} never or twice on that day.", "It is read as the day.");
        return moment;
    }

    private static Dictionary<string, long> CountsOf(RowCells cells, Violations faults)
    {
        Dictionary<string, long> counts = [];
        foreach (var column in Column.Counts.Where(column => cells[column].Length > 0))
        {
            if (CellText.Count(cells[column]) is { } count)
                counts[column] = count;
            else
                faults.Add(column, $"'{CellText.Short(cells[column])}' is no count.", "Write a whole number from 0 to 10^12, or leave it blank.");
        }

        return counts;
    }

    private static Dictionary<string, IReadOnlyList<LiteralEntry>> LiteralsOf(RowCells cells, Violations warnings)
    {
        Dictionary<string, IReadOnlyList<LiteralEntry>> literals = [];
        foreach (var column in Literals.Where(column => cells[column].Length > 0))
        {
            if (PythonLiteral.Read(cells[column]) is { } entries)
                literals[column] = entries;
            else
                warnings.Add(column, "It cannot be read; a quote may be missing.", "It is kept as it stands, and nothing is read from it.");
        }

        return literals;
    }

    // Numbers are compared as numbers, times as times, the two old columns as what the dictionary says that took their place, and all
    // else as it is written.
    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(
        RowCells cells, Dictionary<string, long> counts, Dictionary<string, IReadOnlyList<LiteralEntry>> literals)
    {
        foreach (var column in Column.Times.Where(column => cells[column].Length > 0))
            yield return new(column, CellText.Quoted(CellText.LocalSpelling(cells[column])));
        foreach (var column in Column.Words.Where(column => cells[column].Length > 0))
            yield return new(column, CellText.Quoted(cells[column]));
        foreach (var column in Column.Counts.Where(
            column => cells[column].Length > 0 && column is not (Column.CrossBorderBelarus or Column.BackRussia)))
            yield return new(column, counts.TryGetValue(column, out var count) ? count.ToString(CultureInfo.InvariantCulture)
                : CellText.Quoted(cells[column]));
        if (cells[Column.BorderCrossing].Length > 0 && !literals.ContainsKey(Column.BorderCrossing))
            yield return new(Column.BorderCrossing, CellText.Quoted(cells[Column.BorderCrossing]));
        else if (Crossings.Read(counts, literals) is { Count: > 0 } crossings)
            yield return new(Column.BorderCrossing, Crossings.ToJson(crossings));
    }
}
