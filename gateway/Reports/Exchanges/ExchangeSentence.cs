namespace Sitrep.Gateway.Reports.Exchanges;

/// <summary>An exchange on 2 October brought home 185 soldiers to each side by the Russian ministry's account …</summary>
internal static class ExchangeSentence
{
    /// <summary>Most exchanges named; all stand in the diplomacy part.</summary>
    private const int MostExchanges = 2;

    public static IEnumerable<Sentence> Write(WordingContext wording) =>
        (wording.Facts.Diplomacy?.Exchanges ?? [])
            .Where(exchange => exchange.Claims.Count > 0)
            .Take(MostExchanges)
            .SelectMany(exchange => Sentence.Cited(
                Rank.Essential,
                $"an exchange {Dates.When(exchange.Window.End, wording.Zone, wording.Year)} brought home {ExchangeText.Accounts(wording, exchange)}",
                wording.Cite(exchange.Citations.Concat(exchange.Claims.SelectMany(claim => claim.Citations)))));
}
