namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>Reads the rows of PA-X: one agreement each. Pure.</summary>
internal static class AgreementRows
{
    private const int IdMax = 20; // PA-X numbers its agreements

    // As the versions of PA-X write dates: day first, or as ISO 8601 has it.
    private static readonly string[] DateForms = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    /// <param name="line">The line.</param>
    /// <param name="monthFirst">A line by which the file writes the month first; null if it does not.</param>
    public static DatasetRow Read(FileLine line, RowCells? monthFirst)
    {
        var cells = line.Cells;
        if (line.Faults.Any)
            return UnreadableRow.From(line);
        Violations faults = [];
        var id = cells[Column.Id];
        var isId = id.Length is > 0 and <= IdMax && id.All(char.IsAsciiLetterOrDigit);
        if (!isId)
            faults.Add(Column.Id, id.Length == 0 ? "It is empty." : "It is no id.", "Give the number that PA-X has for the agreement.");
        if (cells[Column.Title].Length == 0)
            faults.Add(Column.Title, "It is empty.", "Give the agreement's title.");
        var day = DayOf(cells[Column.Date]);
        if (day is null)
            faults.Add(Column.Date, cells[Column.Date].Length == 0 ? "It is empty." : "It is no day from 1990 to 2100.",
                "Write it as 22/07/2022 or 2022-07-22.");
        else if (monthFirst is not null && DayOrder.IsOpen(cells))
        {
            faults.Add(
                Column.Date,
                $"{cells[Column.Date]} may be one of two days: line {monthFirst.Line} has its month first.",
                "Write the days of the file as 22/07/2022 or 2022-07-22.");
        }

        return new AgreementRow
        {
            Lines = [cells],
            Identity = isId ? new RowIdentity(id, id) : null,
            Values = [.. Column.All.ValuesOf(cells, Column.Date, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
            UnknownColumns = [.. cells.Except(Column.All.Known)],
            Faults = faults,
            Day = day,
        };
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= Moments.YearMin and <= Moments.YearMax
            ? day
            : null;
}
