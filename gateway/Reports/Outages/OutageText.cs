using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Outages;

/// <summary>Words for outages. Who says so stands beside them, and so does how far their end is known.</summary>
internal static class OutageText
{
    public static readonly Noun Customers = Noun.Of("customer");

    /// <summary>power outage; heat outage; water outage.</summary>
    public static Noun Kind(Utility utility) => Noun.Of($"{Supply(utility)} outage");

    /// <summary>The same of a utility given by its word; outage where that is none.</summary>
    public static string Kind(string utility) => EnumWords.TryRead<Utility>(utility, out var lost) ? Kind(lost).One : "outage";

    /// <summary>What was lost.</summary>
    public static string Supply(Utility utility) => Phrase.OfValue(utility, otherwise: "supply");

    /// <summary>The cause as a table has it: Russian strikes; emergency shutdowns after Russian strikes (“…”); not said.</summary>
    public static string Cause(Outage outage) =>
        CauseNoun(outage)
        + (outage.Cause == OutageCause.Strike ? "" : AfterStrikes(outage))
        + (outage.CauseWords.Length > 0 ? $" ({Phrase.Quote(outage.CauseWords)})" : "");

    /// <summary>The cause inside a sentence, to follow the outage with a blank before it: after Russian strikes; through the weather; empty if not
    /// said.</summary>
    public static string AfterCause(Outage outage) => outage.Cause switch
    {
        OutageCause.Strike => $" after {CauseNoun(outage)}",
        OutageCause.EmergencyShutdown or OutageCause.ScheduledShutdown => $" through {CauseNoun(outage)}{AfterStrikes(outage)}",
        OutageCause.EquipmentFailure => $" through a {CauseNoun(outage)}{AfterStrikes(outage)}",
        OutageCause.Weather => $" through the {CauseNoun(outage)}{AfterStrikes(outage)}",
        OutageCause.Other => $" through a cause worded {Phrase.Quote(outage.CauseWords)}{AfterStrikes(outage)}",
        _ => "",
    };

    /// <summary>The window, and whether its end is when supply was back or only when the outage was last confirmed.</summary>
    public static string When(WordingContext wording, Outage outage) =>
        wording.Windows.Compact(outage.Window) + (outage.Ended ? "" : ", last confirmed then; no end on file");

    /// <summary>The counts of the whole, those of others than the record's own claimant with their name.</summary>
    public static string Counts(WordingContext wording, Outage outage)
    {
        var counts = outage.Claims.Where(claim => claim.Part.Length == 0)
            .OrderBy(claim => claim.Measure)
            .ThenBy(claim => claim.Claimant != outage.Claimant)
            .Select(claim => $"{MeasureNames.Of(claim.Measure)} {QuantityText.Of(claim.Quantity)}"
                + (claim.Claimant == outage.Claimant ? "" : $" ({wording.Name(claim.Claimant)})"));
        var text = string.Join("; ", counts);
        return text.Length == 0 ? "no count" : text;
    }

    private static string CauseNoun(Outage outage) => outage.Cause switch
    {
        OutageCause.Strike => PartyNames.Strikes(outage.Attacker, "strikes"),
        OutageCause.EmergencyShutdown => "emergency shutdowns",
        OutageCause.ScheduledShutdown => "scheduled shutdowns",
        OutageCause.EquipmentFailure => "failure of equipment",
        OutageCause.Weather => "weather",
        OutageCause.Other => "other",
        _ => "not said",
    };

    private static string AfterStrikes(Outage outage) =>
        outage.Attacker.Length == 0 ? "" : $" after {PartyNames.Strikes(outage.Attacker, "strikes")}";
}
