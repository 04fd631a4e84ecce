using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Exchanges;

/// <summary>Tells who came home in an exchange, each claimant by itself.</summary>
internal static class ExchangeText
{
    /// <summary>185 soldiers to each side by the Russian ministry's account; and 185 soldiers and 20 civilians to Ukraine by …</summary>
    public static string Accounts(WordingContext wording, Exchange exchange) =>
        Phrase.AndApart(exchange.Claims
            .Where(claim => claim is { Measure: Measure.Released, Part.Length: 0 })
            .GroupBy(claim => claim.Claimant)
            .Select(group => $"{Counts([.. group])} by {Phrase.Possessive(wording.Speaker(group.Key))} account"));

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
