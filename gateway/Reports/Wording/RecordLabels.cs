using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Reports.Attacks;
using Sitrep.Gateway.Reports.Negotiations;
using Sitrep.Gateway.Reports.Outages;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Names a record for a reader: by what it says, not by its id.</summary>
internal static class RecordLabels
{
    /// <summary>The record with this address (kind/id, the kind as it is or in the plural); the address itself of one that the report does not
    /// list.</summary>
    public static string Of(WordingContext wording, string record) =>
        record.Split('/', 2) is [var kind, var id] && wording.Facts.Listed.FirstOrDefault(listed => listed.Id == id
            && kind.TrimEnd('s').Equals(listed.Descriptor.Name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Of(wording, found)
            : record;

    public static string Of(WordingContext wording, IRecord record) => record switch
    {
        Attack attack => OtherRows.Label(wording, attack),
        Damage damage => $"damage to {Phrase.Open(damage.FacilityWords)} {PlaceText.Where(damage.Place)}",
        Outage outage => $"{OutageText.Kind(outage.Utility).One} {PlaceText.Where(outage.Place)}, {wording.Windows.Compact(outage.Window)}",
        Agreement agreement => Phrase.Open(agreement.Title),
        Negotiation negotiation => $"talks on {NegotiationSubject.Topic(negotiation)}",
        Statement statement => $"statement of {statement.Speaker}, {Dates.Short(statement.Made, wording.Zone, wording.Year)}",
        Exchange exchange => $"exchange, {Dates.Short(exchange.Window.End, wording.Zone, year: 0)}",
        _ => record.Id,
    };
}
