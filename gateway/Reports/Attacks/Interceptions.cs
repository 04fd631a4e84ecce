namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>What a claimant means by "intercepted", and where it says that interceptions were.</summary>
internal static class Interceptions
{
    /// <summary>Most parts with a number: the rest stands in the tables.</summary>
    private const int MostParts = 2;

    private const string AirForce = "ua-air-force";
    private const string ShotDown = "shot down";
    private static readonly DateOnly FirstDayOfOneNumber = new(2025, 7, 24);

    /// <summary>The verb. Where the Air Force counts, until 23 July 2025 shot down, with drones "lost" counted apart; from the 24th on shot
    /// down or suppressed, in one number.</summary>
    public static string Verb(string claimant, Window? window, IanaZone zone)
    {
        if (claimant != AirForce || window?.End is not { } end || Day(end) < FirstDayOfOneNumber)
            return ShotDown;
        return window.Start is { } start && Day(start).AddDays(1) < FirstDayOfOneNumber
            ? "shot down or, in the later part of the period, suppressed"
            : "shot down or suppressed";

        DateOnly Day(Moment moment) => DateOnly.FromDateTime(Moments.WallExtent(moment, zone).Earliest);
    }

    /// <summary>", 14 of them in the south, others in the east and north without a number".</summary>
    public static (Figure[] Used, string Text) Parts(StrikeFigures figures, ItemClass itemClass)
    {
        var parts = figures.Parts(Measure.Intercepted, itemClass);
        var counted = parts.Where(part => part.Quantity.IsKnown() && !part.Quantity.Is(0)).Take(MostParts).ToArray();
        var uncounted = parts.Where(part => part.Quantity?.Disclosure == Disclosure.Unknown).ToArray();
        var text = counted.Length == 0 ? "" : ", " + Phrase.And(counted.Select((part, index) =>
            $"{QuantityText.InWords(part.Quantity)}{(index == 0 ? " of them" : "")} {MeasureNames.Part(part.Part, "over")}"));
        if (uncounted.Length > 0)
            text += $"{(counted.Length == 0 ? ", some of them" : ", others")} {Places(uncounted)} without a number";
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
