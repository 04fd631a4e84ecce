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

    /// <summary>Ukrainian prisoners.</summary>
    public static Noun Persons(Figure figure) => FigureLabels.Of(figure.Side, ItemNames.Person(figure.Item));

    /// <summary>Since when releases count for the promise, with a blank before it: since 16 November 2025; empty where nothing says so.</summary>
    public static string Since(WordingContext wording, Figure carriedOut)
    {
        var agreement = wording.Facts.Diplomacy?.Agreements.FirstOrDefault(agreement => carriedOut.Record == $"agreements/{agreement.Id}");
        return (carriedOut.Window?.Start ?? agreement?.Concluded ?? agreement?.Touched) is { } start ? $" since {Day(wording, start)}" : "";
    }

    /// <summary>none on file since 16 November 2025; at least 185 since 16 November 2025; without a number since 16 November 2025,
    /// as 1 of 1 accounts of linked exchanges gives none.</summary>
    public static string CarriedOut(WordingContext wording, Figure carriedOut)
    {
        var since = Since(wording, carriedOut);
        if (IsNoneOnFile(carriedOut))
            return $"none on file{since}";
        var silent = carriedOut.ClaimsWithoutNumber == 0 ? ""
            : $" ({QuantityText.Number(carriedOut.ClaimsWithoutNumber)} of {QuantityText.Number(carriedOut.Claims)} accounts of linked exchanges "
                + "give no number)";
        return (carriedOut.Quantity.IsKnown() ? QuantityText.Of(carriedOut.Quantity) : "released without a number") + since + silent;
    }

    // Promises run over years: the year is always said. A wall-clock minute adds nothing.
    private static string Day(WordingContext wording, Moment moment) => Moments.IsTimed(moment)
        ? Dates.Day(wording.DayOf(moment.Minute.ToDateTimeOffset()))
        : Dates.Long(moment, wording.Zone, year: 0);
}
