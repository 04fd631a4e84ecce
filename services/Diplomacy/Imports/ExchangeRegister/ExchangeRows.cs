namespace Sitrep.Diplomacy.Imports.ExchangeRegister;

/// <summary>Gathers the lines of each day. A wrong line keeps back the whole of its day: an exchange without one of its claims
/// would show a disagreement as agreement. Pure.</summary>
internal static class ExchangeRows
{
    public static IEnumerable<DatasetRow> Read(IReadOnlyList<FileLine> lines)
    {
        ExchangeLine[] read = [.. lines.Select(ExchangeLine.Read)];
        return
        [
            .. read.Where(line => line.Day is null).Select(line => new UnreadableRow { Lines = [line.Cells], Faults = line.Faults }),
            .. read.Where(line => line.Day is not null).GroupBy(line => line.Day!.Value).Select(day => Row(day.Key, [.. day])),
        ];
    }

    private static ExchangeRow Row(DateOnly day, ExchangeLine[] lines)
    {
        var key = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ExchangeLine[] claims = [.. lines.DistinctBy(line => (line.Key, line.Quantity, line.Note, line.Url))];
        return new ExchangeRow
        {
            Lines = [.. lines.Select(line => line.Cells)],
            Identity = new RowIdentity(key, key),
            Values = [.. claims.OrderBy(line => line.Key, StringComparer.Ordinal).SelectMany(ValuesOf)],
            UnknownColumns =
            [
                .. lines.SelectMany(line => line.Cells.Except(Column.All.Known).Select(cell => ($"{line.Key} {cell.Column}", cell.Text))),
            ],
            Faults = FaultsOf(lines, claims),
            Day = day,
            Claims = claims,
        };
    }

    // Each claim is a column of the exchange, so that a change is told by whose number changed.
    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(ExchangeLine line)
    {
        var name = $"{line.Side} {line.Item} {line.Claimant}";
        yield return new(name, CellText.Quoted(line.Quantity.IsDisclosed ? line.Quantity.ToString() : EnumWords.Of(line.Quantity.Disclosure)));
        foreach (var column in Column.All.Optional.Where(column => line.Cells[column].Length > 0))
            yield return new($"{name} {column}", CellText.Quoted(line.Cells[column]));
    }

    // A line that is right is kept back with its day, and says so.
    private static void AddWaiting(ExchangeLine[] lines, ExchangeLine[] claims, Violations faults)
    {
        HashSet<string> repeated = [.. claims.GroupBy(line => line.Key).Where(group => group.Count() > 1).Select(group => group.Key)];
        foreach (var line in lines.Where(line => !line.Faults.Any && !repeated.Contains(line.Key)))
            faults.Add($"line {line.Cells.Line}", "It waits for the other lines of its day.", "Correct those; leave this one as it is.");
    }

    private static Violations FaultsOf(ExchangeLine[] lines, ExchangeLine[] claims)
    {
        Violations faults = [];
        foreach (var line in lines)
        {
            foreach (var fault in line.Faults)
                faults.Add(fault with { Field = fault.Field.Length == 0 ? $"line {line.Cells.Line}" : $"line {line.Cells.Line}, {fault.Field}" });
        }

        foreach (var twice in claims.GroupBy(line => line.Key).Where(group => group.Count() > 1))
        {
            faults.Add(
                $"line {twice.Last().Cells.Line}",
                $"Lines {string.Join(", ", twice.Select(line => line.Cells.Line))} say different things of the same side, item and claimant.",
                "Leave all but the right one out.");
        }

        if (faults.Any)
            AddWaiting(lines, claims, faults);
        return faults;
    }
}
