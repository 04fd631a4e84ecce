using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Agreements;

/// <summary>What an agreement promised and what is on file as carried out. Agreed is not implemented.</summary>
internal static class PromiseFigures
{
    /// <summary>The figures of an agreement with this measure, by side and item.</summary>
    public static IEnumerable<Figure> Of(WordingContext wording, Agreement agreement, Measure measure) =>
        wording.Facts.Figures.Where(figure => figure.Measure == measure && figure.Record == $"agreements/{agreement.Id}");

    /// <summary>Whether a carried-out figure says that nothing is on file. An exchange whose number is withheld is something.</summary>
    public static bool IsNoneOnFile(Figure carriedOut) => !carriedOut.Quantity.IsKnown() && carriedOut.Claims == 0;

    /// <summary>16 November 2025: since when releases count for the promise; empty where nothing says so.</summary>
    public static string Since(WordingContext wording, Figure carriedOut) =>
        carriedOut.Window?.Start is { } start ? Day(wording, start)
        : Find(wording, carriedOut.Record) is { } agreement ? Day(wording, agreement.Concluded ?? agreement.Touched)
        : "";

    /// <summary>none on file since 16 November 2025; at least 185 since 16 November 2025; without a number since 16 November 2025,
    /// as 1 of 1 accounts of linked exchanges gives none.</summary>
    public static string CarriedOut(WordingContext wording, Figure carriedOut)
    {
        var since = Since(wording, carriedOut) is { Length: > 0 } day ? $" since {day}" : "";
        if (IsNoneOnFile(carriedOut))
            return $"none on file{since}";
        var silent = carriedOut.ClaimsWithoutNumber == 0 ? ""
            : $" ({QuantityText.Number(carriedOut.ClaimsWithoutNumber)} of {QuantityText.Number(carriedOut.Claims)} accounts of linked exchanges "
                + "give no number)";
        return (carriedOut.Quantity.IsKnown() ? QuantityText.Of(carriedOut.Quantity) : "released without a number") + since + silent;
    }

    private static Agreement? Find(WordingContext wording, string record) =>
        wording.Facts.Diplomacy?.Agreements.FirstOrDefault(agreement => record == $"agreements/{agreement.Id}");

    // Promises run over years: the year is always said. A wall-clock minute adds nothing.
    private static string Day(WordingContext wording, Moment? moment) => moment switch
    {
        null => "",
        { SaidCase: Moment.SaidOneofCase.Minute } => Dates.Day(wording.DayOf(moment.Minute.ToDateTimeOffset())),
        _ => Dates.Long(moment, wording.Zone, year: 0),
    };
}
