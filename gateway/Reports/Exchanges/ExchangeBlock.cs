using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Exchanges;

/// <summary>An exchange: when, between whom, who came home by whose account, which promise it carries out.</summary>
internal static class ExchangeBlock
{
    public static void Write(MarkdownPage page, Exchange exchange)
    {
        var wording = page.Wording;
        var mediators = exchange.Mediators.Count == 0 ? "" : $", mediated by {PartyNames.List(exchange.Mediators)}";
        var when = Dates.Long(exchange.Window.End, wording.Zone, year: 0);
        page.Bullet($"{when}, between {PartyNames.List(exchange.Parties)}{mediators}.", DiplomacyPart.Cite(page, exchange.Citations));
        foreach (var claim in exchange.Claims.Where(claim => claim.Measure == Measure.Released))
        {
            page.SubBullet(
                $"Home to {PartyNames.Of(claim.Side)}: {QuantityText.Counted(claim.Quantity, ItemNames.Person(claim.Item))}, by "
                    + $"{Phrase.Possessive(wording.Speaker(claim.Claimant))} account.",
                wording.Cite(claim.Citations));
        }

        foreach (var link in exchange.Links)
        {
            page.SubBullet(
                $"Carries out {RecordLabels.Of(wording, $"agreements/{link.Agreement}")}, by {Phrase.Possessive(wording.Speaker(link.Claimant))} "
                    + "account.",
                wording.Cite([link.Citation]));
        }

        DiplomacyPart.Readings(page, exchange.Readings, exchange.Note);
    }
}
