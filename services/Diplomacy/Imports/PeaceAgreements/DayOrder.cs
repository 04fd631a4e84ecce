namespace Sitrep.Diplomacy.Imports.PeaceAgreements;

/// <summary>Whether the days of a file stand before their months, as PA-X writes them, or were turned round by a spreadsheet:
/// 03/04/2022 alone does not tell. Pure.</summary>
internal static class DayOrder
{
    private const int MonthsMax = 12;

    /// <summary>The first line of a file whose days can be read only with the month first; null where as PA-X writes them.</summary>
    /// <remarks>A file of PA-X has many days after the 12th: a few that are wrong among them are mistakes, and no other order.</remarks>
    public static RowCells? MonthFirst(IReadOnlyList<FileLine> lines)
    {
        RowCells[] monthFirst = [.. lines.Select(line => line.Cells).Where(cells => Parts(cells) is ( <= MonthsMax, > MonthsMax))];
        var dayFirst = lines.Count(line => Parts(line.Cells) is ( > MonthsMax, <= MonthsMax));
        return monthFirst.Length > dayFirst ? monthFirst[0] : null;
    }

    /// <summary>Whether the day of a line is another where the month stands first.</summary>
    public static bool IsOpen(RowCells cells) => Parts(cells) is ( <= MonthsMax, <= MonthsMax) and var (first, second) && first != second;

    private static (int First, int Second)? Parts(RowCells cells) =>
        cells[Column.Date].Split('/') is [var first, var second, _] && Number(first) is { } one && Number(second) is { } two ? (one, two) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
