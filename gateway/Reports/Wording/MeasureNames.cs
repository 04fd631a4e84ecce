namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Words for measures, parts and grades.</summary>
public static class MeasureNames
{
    /// <summary>The measure as the label of a figure.</summary>
    public static string Of(Measure measure) => measure switch
    {
        Measure.Launched => "launched",
        Measure.Intercepted => "reported as intercepted",
        Measure.Lost => "reported as lost",
        Measure.InAir => "still in the air",
        Measure.CrossedBorder => "left across a border",
        Measure.Hit => "reported as hits",
        Measure.HitLocations => "locations with hits",
        Measure.DebrisLocations => "locations with falling debris",
        Measure.Killed => "people reported killed",
        Measure.Injured => "people reported injured",
        Measure.CustomersWithoutPower => "customers without power",
        Measure.CapacityLostKw => "generating capacity lost, kW",
        Measure.Promised => "promised",
        Measure.Released => "released",
        Measure.Unaccounted => "unaccounted for",
        Measure.CarriedOut => "carried out",
        _ => "measure not named",
    };

    /// <summary>A part of a whole, to follow "of them": in the south, over Samara region, Shahed-type.</summary>
    public static string Part(string part, string place) => part switch
    {
        "shahed" => "Shahed-type",
        "recap" => "told again of what other posts tell, in no sum",
        "turbojet" => "turbojet-powered",
        "center" or "centre" => "in the centre",
        "north" or "north-east" or "north-west" or "east" or "south" or "south-east" or "south-west" or "west" => $"in the {part}",

        // As posts of the Russian ministry name them; none is a region.
        "Черное море" => $"{place} the Black Sea",
        "Азовское море" => $"{place} the Sea of Azov",
        "Каспийское море" => $"{place} the Caspian Sea",
        "Балтийское море" => $"{place} the Baltic Sea",
        "Московский регион" => $"{place} Moscow and its region",
        _ when RegionNames.Knows(part) => $"{place} {RegionNames.Of(part)}",
        _ => $"({part})",
    };
}
