using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Words for one row on an attack.</summary>
internal static class AttackText
{
    /// <summary>launched 176, reported as intercepted 139: the whole claims of the row, in the order of measures.</summary>
    public static string Counts(Attack attack)
    {
        var counts = attack.Claims.Where(claim => claim.Part.Length == 0 && claim.Item == attack.Item)
            .OrderBy(claim => claim.Measure)
            .Select(claim => $"{MeasureNames.Of(claim.Measure)} {QuantityText.Of(claim.Quantity)}");
        var text = string.Join(", ", counts);
        return text.Length == 0 ? "no count" : text;
    }

    /// <summary>The row: claimants, item, window.</summary>
    public static string Label(WordingContext wording, Attack attack)
    {
        var claimants = attack.Claims.Select(claim => claim.Claimant).Distinct().Select(wording.Name).ToArray();
        return $"{(claimants.Length == 0 ? "" : Phrase.And(claimants) + ", ")}{ItemAndWindow(wording, attack)}";
    }

    /// <summary>Russian Kalibr cruise missiles, 15 Nov 18:00 – 16 Nov 09:00 Kyiv.</summary>
    public static string ItemAndWindow(WordingContext wording, Attack attack) =>
        $"{PartyNames.Adjective(attack.Attacker)} {ItemNames.Weapon(attack.Item, attack.ItemClass).Many}, {wording.Windows.Compact(attack.Window)}";

    /// <summary>How a window lies to the leading one.</summary>
    public static string Relation(WindowRelation relation) => relation switch
    {
        WindowRelation.Inside => "inside the leading window",
        WindowRelation.Partly => "partly inside the leading window",
        WindowRelation.Outside => "outside the leading window",
        WindowRelation.OnlyHere => "only here: no leading row has the weapon",
        _ => "cannot tell: a date without a time",
    };
}
