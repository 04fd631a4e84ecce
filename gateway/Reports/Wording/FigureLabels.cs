namespace Sitrep.Gateway.Reports.Wording;

/// <summary>What a figure counts, in words.</summary>
internal static class FigureLabels
{
    /// <summary>With the part it is of: Russian drones reported as intercepted, in the south.</summary>
    public static string Of(Figure figure) =>
        figure.Part.Length == 0 ? Plain(figure) : $"{Plain(figure)}, {MeasureNames.Part(figure.Part, "over")}";

    /// <summary>The whole: Russian drones launched; Ukrainian prisoners promised; locations with hits.</summary>
    public static string Plain(Figure figure) => figure.Measure switch
    {
        Measure.HitLocations or Measure.DebrisLocations or Measure.CustomersWithoutPower or Measure.CapacityLostKw
            or Measure.Killed or Measure.Injured => MeasureNames.Of(figure.Measure),
        Measure.CarriedOut => $"{Of(figure.Side, ItemNames.Person(figure.Item)).Many} released as promised",
        Measure.Promised or Measure.Released => $"{Of(figure.Side, ItemNames.Person(figure.Item)).Many} {MeasureNames.Of(figure.Measure)}",
        _ => $"{Of(figure.Attacker, ItemNames.Weapon(figure.Item, figure.ItemClass)).Many} {MeasureNames.Of(figure.Measure)}",
    };

    /// <summary>What is a party's: Ukrainian prisoner; Russian drone. Without one, the noun itself.</summary>
    public static Noun Of(string party, Noun noun) => party.Length == 0
        ? noun
        : new($"{PartyNames.Adjective(party)} {noun.One}", $"{PartyNames.Adjective(party)} {noun.Many}");
}
