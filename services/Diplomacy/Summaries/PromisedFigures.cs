using Sitrep.Diplomacy.Figures;

namespace Sitrep.Diplomacy.Summaries;

/// <summary>What agreements promised and what came of it. Agreed is not implemented.</summary>
internal static class PromisedFigures
{
    /// <summary>The claims of what an agreement promised.</summary>
    public static IEnumerable<CountedClaim> Claims(Agreement agreement) =>
        CountedClaim.From("agreements", agreement, WindowOf(agreement.Touched));

    /// <summary>What linked exchanges have carried out of each promise of an agreement.</summary>
    public static IEnumerable<CarriedOut> CarriedOut(Agreement agreement, IEnumerable<Exchange> past)
    {
        List<CountedClaim> linked =
            [.. past.Where(exchange => IsLinked(exchange, agreement)).SelectMany(exchange => Released(exchange))];
        return agreement.Claims
            .Where(claim => claim.Part.Length == 0)
            .GroupBy(claim => (claim.Item, claim.Side))
            .OrderBy(group => group.Key)
            .Select(group => Promises.CarriedOut(new Promise(NameOf(agreement), group.Key.Item, group.Key.Side, Since(agreement)), linked));
    }

    /// <summary>The claims of who came home in an exchange.</summary>
    public static IEnumerable<CountedClaim> Released(Exchange exchange) =>
        CountedClaim.From("exchanges", exchange, exchange.Window);

    /// <summary>Whether an exchange ended when the agreement's promise already stood.</summary>
    public static bool Precedes(Agreement agreement, Exchange exchange) =>
        agreement.Claims.Count > 0 && Promises.IsSince(exchange.Window, Since(agreement));

    public static bool IsLinked(Exchange exchange, Agreement agreement) =>
        exchange.Links.Any(link => link.Agreement == agreement.Id);

    /// <summary>Exchanges that nobody links to any of these agreements, in the order given.</summary>
    public static IReadOnlyList<Exchange> Unlinked(IReadOnlyCollection<Agreement> agreements, IEnumerable<Exchange> past) =>
        [.. past.Where(exchange => !agreements.Any(agreement => IsLinked(exchange, agreement)))];

    /// <summary>From when on exchanges can carry out a promise: its conclusion, or where that is not on file, its report.</summary>
    public static Moment Since(Agreement agreement) => agreement.Concluded ?? agreement.Touched;

    private static string NameOf(Agreement agreement) => $"agreements/{agreement.Id}";

    private static Window WindowOf(Moment moment) => new() { End = moment, Zone = Evidence.Records.RequestedPeriod.ZoneDefault };
}
