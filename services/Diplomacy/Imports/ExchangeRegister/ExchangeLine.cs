using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Diplomacy.Imports.ExchangeRegister;

/// <summary>A line of the register: one claim of one exchange.</summary>
internal sealed record ExchangeLine
{
    // Remarks that say more than they remark; the register has no column for it.
    private const string About = "approximate";
    private const string DirectionDisputed = "direction disputed";
    private const string DayNotOnPage = "day not on the page";

    public required RowCells Cells { get; init; }

    /// <summary>The day of the exchange; null where it cannot be read.</summary>
    public DateOnly? Day { get; init; }

    public Quantity Quantity { get; init; }

    public IReadOnlyList<string> Mediators { get; init; } = [];

    public required Violations Faults { get; init; }

    public string Side => SideIn(Cells);

    public string Item => CellText.Folded(Cells[Column.Item]);

    public string Claimant => Cells[Column.Claimant];

    public string Note => Cells[Column.Note];

    public string Url => Cells[Column.Url];

    public bool IsDirectionDisputed => Has(DirectionDisputed);

    public bool IsDayDoubtful => Has(DayNotOnPage);

    /// <summary>By what the claim is known within its exchange.</summary>
    public string Key => KeyOf(Cells);

    public static string KeyOf(RowCells cells) =>
        string.Join('|', ((string[])[Column.Side, Column.Item, Column.Claimant]).Select(column => CellText.Folded(cells[column])));

    /// <summary>Reads a line; everything wrong with it is among its faults. Pure.</summary>
    public static ExchangeLine Read(FileLine line)
    {
        var cells = line.Cells;
        Violations faults = [.. line.Faults];
        var day = Moments.ParseDay(cells[Column.Date]);
        if (day is null)
            faults.Add(Column.Date, $"'{CellText.Short(cells[Column.Date])}' is no day.", "Write it as 2025-10-02.");
        if (!Sides.All.Contains(SideIn(cells)))
            faults.Add(Column.Side, $"'{CellText.Short(cells[Column.Side])}' is no side.", "Say whose persons come home: UKR or RUS.");
        var item = CellText.Folded(cells[Column.Item]);
        if (item != Items.All && !Items.Persons.Contains(item))
            faults.Add(Column.Item, $"'{CellText.Short(cells[Column.Item])}' is no kind of person.",
                $"Give one of: {string.Join(", ", Items.Persons)}, {Items.All}.");
        IdChecks.Required(cells[Column.Claimant], faults, Column.Claimant);
        var citation = new Citation()
        {
            Source = Evidence.Sources.ShippedSources.PrisonerExchanges,
            Uri = cells[Column.Url],
            Title = cells[Column.Note],
        };
        CheckCitation(citation, faults);
        return new ExchangeLine
        {
            Cells = cells,
            Day = day,
            Quantity = QuantityOf(cells, faults),
            Mediators = MediatorsOf(cells, faults),
            Faults = faults,
        };
    }

    private static string SideIn(RowCells cells) => cells[Column.Side].ToUpperInvariant();

    private static void CheckCitation(Citation citation, Violations faults)
    {
        Violations found = [];
        CitationChecks.Check(citation, found);
        foreach (var fault in found)
            faults.Add(fault with { Field = fault.Field == "uri" ? Column.Url : Column.Note });
    }

    private static Quantity QuantityOf(RowCells cells, Violations faults)
    {
        var said = CellText.Folded(cells[Column.Disclosure]);
        if (!EnumWords.TryRead<Disclosure>(said, out var disclosure) || disclosure == Disclosure.Unspecified)
        {
            faults.Add(Column.Disclosure, $"'{CellText.Short(cells[Column.Disclosure])}' is not known.",
                "Give one of: reported, not-reported, unknown, withheld.");
            return default;
        }

        var lower = CountOf(cells, Column.Lower, faults);
        var upper = CountOf(cells, Column.Upper, faults);
        var hasNumber = cells[Column.Lower].Length > 0 || cells[Column.Upper].Length > 0;
        if (disclosure != Disclosure.Reported)
        {
            if (hasNumber)
                faults.Add(Column.Disclosure, $"It says {said}, but a number is given.", "Leave the number out, or write reported.");
            return Quantity.FromWire(new Evidence.V1.Quantity { Disclosure = disclosure });
        }

        if (!hasNumber)
            faults.Add(Column.Lower, "It is reported, but no number is given.", "Give the number, or say why there is none.");
        if (lower > upper)
            faults.Add(Column.Upper, $"{upper} is less than {lower}.", "Give lower and upper in their order.");
        return faults.Any ? default : Quantity.Range(lower ?? 0, upper, cells[Column.Note].Contains(About, StringComparison.OrdinalIgnoreCase));
    }

    private static long? CountOf(RowCells cells, string column, Violations faults)
    {
        if (cells[column].Length == 0)
            return null;
        var count = CellText.Count(cells[column]);
        if (count is null)
            faults.Add(column, $"'{CellText.Short(cells[column])}' is no count.", "Write a whole number from 0 to 10^12, or leave it blank.");
        return count;
    }

    private static string[] MediatorsOf(RowCells cells, Violations faults)
    {
        var codes = cells[Column.Mediators].Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var code in codes)
            PartyChecks.Required(code, faults, Column.Mediators);
        return codes;
    }

    private bool Has(string remark) => Note.Contains(remark, StringComparison.OrdinalIgnoreCase);
}
