using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Damages;

/// <summary>Words for damage. A facility is a kind and words, a place no finer than its region.</summary>
internal static class DamageText
{
    /// <summary>in Odesa region; in the south; in a place worded “…”.</summary>
    public static string Where(Place? place) => place switch
    {
        null => "in a place not named",
        { Regions.Count: > 0 } => "in " + Phrase.And(place.Regions.Select(RegionNames.Of)),
        { Precision: PlacePrecision.Country, Country.Length: > 0 } => "in " + PartyNames.Of(place.Country),
        { Precision: PlacePrecision.Direction } => place.Words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? "in " + place.Words
            : "in the " + place.Words,
        { Words.Length: > 0 } => $"in a place worded {Phrase.Quote(place.Words)}",
        _ => "in a place not named",
    };

    /// <summary>Russian drone strikes; Russian strikes; strikes by a party not named.</summary>
    public static string Cause(Damage damage)
    {
        var weapon = damage.Cause switch
        {
            ItemClass.Uav or ItemClass.TacticalUav => "drone strikes",
            ItemClass.Missile => "missile strikes",
            ItemClass.Bomb => "bomb strikes",
            _ => "strikes",
        };
        return damage.Attacker.Length == 0 ? $"{weapon} by a party not named" : $"{PartyNames.Adjective(damage.Attacker)} {weapon}";
    }

    /// <summary>The verb of an extent, to follow the strikes.</summary>
    public static string Verb(DamageExtent extent) => extent switch
    {
        DamageExtent.Damaged => "damaged",
        DamageExtent.Destroyed => "destroyed",
        DamageExtent.Hit => "hit",
        _ => "affected",
    };

    /// <summary>The extent as a table has it: whose word it is stands beside it.</summary>
    public static string Extent(DamageExtent extent) => extent == DamageExtent.NotSaid ? "not said" : Verb(extent);

    /// <summary>The kind of facility.</summary>
    public static string Facility(FacilityKind kind) => kind switch
    {
        FacilityKind.PowerPlant => "power generation",
        FacilityKind.Energy => "energy",
        FacilityKind.Fuel => "fuel",
        FacilityKind.Housing => "housing",
        FacilityKind.Health => "health care",
        FacilityKind.Education => "education",
        FacilityKind.Transport => "transport",
        FacilityKind.Port => "port",
        FacilityKind.Industry => "industry",
        FacilityKind.WaterAndHeat => "water and heat",
        FacilityKind.Military => "military",
        _ => "other",
    };
}
