namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Says where something was, no finer than its region.</summary>
internal static class PlaceText
{
    /// <summary>in Odesa region; in the south; in a place worded “…”.</summary>
    public static string Where(Place? place) => "in " + Name(place);

    /// <summary>The same for a cell of a table: Odesa region.</summary>
    public static string Cell(Place? place) => Phrase.Capital(Name(place));

    private static string Name(Place? place) => place switch
    {
        null => "a place not named",
        { Regions.Count: > 0 } => Phrase.And(place.Regions.Select(RegionNames.Of)),
        { Precision: PlacePrecision.Country, Country.Length: > 0 } => PartyNames.Of(place.Country),
        { Precision: PlacePrecision.Direction } => place.Words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? place.Words
            : "the " + place.Words,
        { Words.Length: > 0 } => $"a place worded {Phrase.Quote(place.Words)}",
        _ => "a place not named",
    };
}
