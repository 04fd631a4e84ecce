namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Where a claimant says that interceptions were: ", 14 of them in the south, others in the east and north
/// without a number".</summary>
internal static class InterceptedParts
{
    /// <summary>Most parts with a number: the rest stands in the tables.</summary>
    private const int MostParts = 2;

    public static (Figure[] Used, string Text) Write(StrikeFigures figures, ItemClass itemClass)
    {
        var parts = figures.Parts(Measure.Intercepted, itemClass);
        var counted = parts.Where(part => part.Quantity.IsKnown() && !part.Quantity.Is(0)).Take(MostParts).ToArray();
        var uncounted = parts.Where(part => part.Quantity?.Disclosure == Disclosure.Unknown).ToArray();
        var text = counted.Length == 0 ? "" : ", " + Phrase.And(counted.Select((part, index) =>
            $"{QuantityText.InWords(part.Quantity)}{(index == 0 ? " of them" : "")} {MeasureNames.Part(part.Part, "over")}"));
        if (uncounted.Length > 0)
        {
            text += (counted.Length == 0 ? ", some of them " : ", others ") + Places(uncounted) + " without a number";
        }

        return ([.. counted, .. uncounted], text);
    }

    private static string Places(Figure[] parts)
    {
        var places = parts.Select(part => MeasureNames.Part(part.Part, "over")).ToArray();
        const string Direction = "in the ";
        return places.All(place => place.StartsWith(Direction, StringComparison.Ordinal))
            ? Direction + Phrase.And(places.Select(place => place[Direction.Length..]))
            : Phrase.And(places);
    }
}
