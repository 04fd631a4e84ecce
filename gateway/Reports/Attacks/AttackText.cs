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
