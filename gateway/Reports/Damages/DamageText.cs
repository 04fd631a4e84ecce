using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Damages;

/// <summary>Words for damage. A facility is a kind and words.</summary>
internal static class DamageText
{
    /// <summary>Russian drone strikes; Russian strikes; strikes by a party not named.</summary>
    public static string Cause(Damage damage) => PartyNames.Strikes(damage.Attacker, damage.Cause switch
    {
        ItemClass.Uav or ItemClass.TacticalUav => "drone strikes",
        ItemClass.Missile => "missile strikes",
        ItemClass.Bomb => "bomb strikes",
        _ => "strikes",
    });

    /// <summary>The verb of an extent, to follow the strikes.</summary>
    public static string Verb(DamageExtent extent) =>
        extent == DamageExtent.NotSaid ? "affected" : Phrase.OfValue(extent, otherwise: "affected");

    /// <summary>The extent as a table has it: whose word it is stands beside it.</summary>
    public static string Extent(DamageExtent extent) => extent == DamageExtent.NotSaid ? "not said" : Verb(extent);

    /// <summary>The kind of facility.</summary>
    public static string Facility(FacilityKind kind) => kind switch
    {
        FacilityKind.PowerPlant => "power generation",
        FacilityKind.Health => "health care",
        _ => Phrase.OfValue(kind, otherwise: "other"),
    };
}
