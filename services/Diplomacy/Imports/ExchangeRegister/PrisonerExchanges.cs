namespace Sitrep.Diplomacy.Imports.ExchangeRegister;

/// <summary>A register of prisoner exchanges compiled from cited pages: one line per claim; the lines of a day are one exchange.</summary>
public sealed class PrisonerExchanges(RecordSet records) : Dataset(records, "prisoner_exchanges", "exchange", Column.All)
{
    private const string IdPrefix = "exchange-";

    private static readonly string[] Parties = ["RUS", "UKR"];

    public override string Description =>
        "CSV of prisoner exchanges compiled from cited pages: one line per claim of who came home; the lines of a day are one exchange.";

    public override IEnumerable<DatasetRow> ReadRows(IReadOnlyList<FileLine> lines) => ExchangeRows.Read(lines);

    public override string IdOf(DatasetRow row) => IdPrefix + Moments.Day(((ExchangeRow)row).Day).Day;

    public override string? TimeOf(string key) => Moments.ParseDay(key) is null ? null : key;

    public override IRecord Derive(DatasetRow row, string id, Registers registers, Violations warnings)
    {
        var exchange = (ExchangeRow)row;
        return new Exchange
        {
            Id = id,
            Window = new Window { End = Moments.Day(exchange.Day), Zone = RequestedPeriod.ZoneDefault },
            Parties = { Parties },
            Mediators = { exchange.Claims.SelectMany(line => line.Mediators).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) },
            Claims = { exchange.Claims.Select(line => ClaimOf(line, registers.Sources, warnings)) },
            DirectionDisputed =
            {
                exchange.Claims.Where(line => line.IsDirectionDisputed).Select(line => line.Item).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            },
            Readings = { exchange.Claims.Where(line => line.IsDayDoubtful).Take(1).Select(DayDoubted) },
            Citations = { new Citation { Source = ShippedSources.PrisonerExchanges, Title = "Register of prisoner exchanges" } },
        };
    }

    protected override string LineOf(RowCells line) => ExchangeLine.KeyOf(line);

    private static Claim ClaimOf(ExchangeLine line, SourceRegister sources, Violations warnings) => new()
    {
        Measure = Measure.Released,
        Item = line.Item,
        Side = line.Side,
        Claimant = ClaimantOf(line, sources, warnings),
        Quantity = line.Quantity.ToWire(),
        Citations = { CitationOf(line, sources) },
    };

    // A name that the register does not have speaks for no party: whom it speaks for is not guessed.
    private static string ClaimantOf(ExchangeLine line, SourceRegister sources, Violations warnings)
    {
        if (sources.Find(line.Claimant) is not null || line.Claimant.StartsWith(UnlistedSources.Prefix, StringComparison.Ordinal))
            return line.Claimant;
        warnings.Add(Column.Claimant, $"The register of sources does not know '{line.Claimant}'.",
            "It is kept as an independent source; add it to the register to say more.");
        return UnlistedSources.IdOf(line.Claimant);
    }

    // The page is cited where there is one, with the compiler's remark; else the register itself.
    private static Citation CitationOf(ExchangeLine line, SourceRegister sources) => new()
    {
        Source = line.Url.Length > 0 ? sources.Resolve(line.Url) : ShippedSources.PrisonerExchanges,
        Uri = line.Url,
        Title = line.Note,
    };

    private static Reading DayDoubted(ExchangeLine line) => new()
    {
        Field = "window",
        Value = "the day is not on the page cited",
        Claimant = ShippedSources.PrisonerExchanges,
        Citation = new Citation { Source = ShippedSources.PrisonerExchanges, Uri = line.Url, Title = "Register of prisoner exchanges" },
    };
}
