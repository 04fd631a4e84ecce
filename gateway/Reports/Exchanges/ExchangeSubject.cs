using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Exchanges;

/// <summary>Exchanges: when, between whom, who came home by whose account, which promise they carry out.</summary>
internal static class ExchangeSubject
{
    /// <summary>Most exchanges among the toplines; all stand in the diplomacy part.</summary>
    private const int MostExchanges = 2;

    /// <summary>An exchange on 2 October brought home 185 soldiers to each side by the Russian ministry's account …</summary>
    public static IEnumerable<Sentence> Toplines(WordingContext wording) =>
        (wording.Facts.Diplomacy?.Exchanges ?? [])
            .Where(exchange => exchange.Claims.Count > 0)
            .Take(MostExchanges)
            .SelectMany(exchange => Sentence.Cited(
                Rank.Essential,
                $"an exchange {wording.When(exchange.Window.End)} brought home {Accounts(wording, exchange)}",
                wording.Cite(exchange)));

    public static void Write(MarkdownPage page, Exchange exchange)
    {
        var wording = page.Wording;
        var mediators = exchange.Mediators.Count == 0 ? "" : $", mediated by {PartyNames.List(exchange.Mediators)}";
        var when = Dates.Long(exchange.Window.End, wording.Zone, year: 0);
        page.Bullet($"{when}, between {PartyNames.List(exchange.Parties)}{mediators}.", wording.Cite(exchange.Citations));
        foreach (var claim in exchange.Claims.Where(claim => claim.Measure == Measure.Released))
        {
            page.SubBullet(
                $"Home to {PartyNames.Of(claim.Side)}: {Counted(claim)}, {wording.Account(claim.Claimant)}.",
                wording.Cite(claim.Citations));
        }

        foreach (var link in exchange.Links)
        {
            page.SubBullet(
                $"Carries out {RecordLabels.Of(wording, $"agreements/{link.Agreement}")}, {wording.Account(link.Claimant)}.",
                wording.Cite([link.Citation]));
        }

        ReadingLines.WriteWithNote(page, exchange);
    }

    /// <summary>185 soldiers to each side by the Russian ministry's account; and 185 soldiers and 20 civilians to Ukraine by …</summary>
    public static string Accounts(WordingContext wording, Exchange exchange) =>
        Phrase.AndApart(exchange.Claims
            .Where(claim => claim is { Measure: Measure.Released, Part.Length: 0 })
            .GroupBy(claim => claim.Claimant)
            .Select(group => $"{Counts([.. group])} {wording.Account(group.Key)}"));

    private static string Counts(Claim[] claims)
    {
        var both = claims.Where(claim => claims.Any(other => IsMirror(claim, other))).ToArray();
        var each = both.DistinctBy(claim => claim.Item).Select(claim => $"{Counted(claim)} to each side");
        var own = claims.Except(both).GroupBy(claim => claim.Side)
            .Select(side => $"{Phrase.And(side.Select(Counted))} to {PartyNames.Of(side.Key)}");
        return Phrase.And(each.Concat(own));
    }

    private static bool IsMirror(Claim claim, Claim other) =>
        claim.Side != other.Side && claim.Item == other.Item && claim.Quantity.Equals(other.Quantity);

    private static string Counted(Claim claim) => QuantityText.Counted(claim.Quantity, ItemNames.Person(claim.Item));
}
