using Sitrep.Gateway.Reports.Damages;
using Sitrep.Gateway.Reports.Outages;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Names a record for a reader: by what it says, not by its id. A record that the report does not list is named
/// by its address.</summary>
internal static class RecordLabels
{
    /// <summary>The record with this address (kind/id).</summary>
    public static string Of(WordingContext wording, string record)
    {
        var (kind, id) = record.Split('/', 2) is [var first, var second] ? (first, second) : ("", record);
        var strikes = wording.Facts.Strikes;
        var diplomacy = wording.Facts.Diplomacy;
        return kind switch
        {
            "attacks" or "attack" when strikes?.Attacks.Concat(strikes.Overlapping).FirstOrDefault(attack => attack.Id == id) is { } attack =>
                Of(wording, attack),
            "damages" or "damage" when strikes?.Damages.FirstOrDefault(damage => damage.Id == id) is { } damage =>
                $"damage to {Phrase.Open(damage.FacilityWords)} {DamageText.Where(damage.Place)}",
            "outages" or "outage" when strikes?.Outages.Concat(strikes.StandingOutages).Concat(strikes.OverlappingOutages)
                .FirstOrDefault(outage => outage.Id == id) is { } outage => Of(wording, outage),
            "agreements" or "agreement" when diplomacy?.Agreements.FirstOrDefault(agreement => agreement.Id == id) is { } agreement =>
                Phrase.Open(agreement.Title),
            "negotiations" or "negotiation" when diplomacy?.Negotiations.FirstOrDefault(negotiation => negotiation.Id == id) is { } negotiation =>
                $"talks on {DiplomacyText.Topic(negotiation)}",
            "statements" or "statement" when wording.Statements.FirstOrDefault(statement => statement.Id == id) is { } statement =>
                $"statement of {statement.Speaker}, {Dates.Short(statement.Made, wording.Zone, wording.Year)}",
            "exchanges" or "exchange" when Exchanges(wording).FirstOrDefault(exchange => exchange.Id == id) is { } exchange =>
                $"exchange, {Dates.Short(exchange.Window.End, wording.Zone, year: 0)}",
            _ => record,
        };
    }

    /// <summary>The row of an attack: claimant, item, window.</summary>
    public static string Of(WordingContext wording, Attack attack)
    {
        var claimants = attack.Claims.Select(claim => claim.Claimant).Distinct().Select(wording.Name).ToArray();
        var by = claimants.Length == 0 ? "" : Phrase.And(claimants) + ", ";
        return $"{by}{PartyNames.Adjective(attack.Attacker)} {ItemNames.Weapon(attack.Item, attack.ItemClass).Many}, "
            + $"{wording.Windows.Compact(attack.Window)}";
    }

    /// <summary>An outage: what was lost, where, window.</summary>
    public static string Of(WordingContext wording, Outage outage) =>
        $"{OutageText.Kind(outage.Utility).One} {DamageText.Where(outage.Place)}, {wording.Windows.Compact(outage.Window)}";

    private static IEnumerable<Diplomacy.V1.Exchange> Exchanges(WordingContext wording) => wording.Facts.Diplomacy is not { } section ? []
        : section.LastExchange is { } last ? [.. section.Exchanges, .. section.UnlinkedExchanges, last]
        : [.. section.Exchanges, .. section.UnlinkedExchanges];
}
