using Sitrep.Evidence.Sources;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Summaries;

/// <summary>Whose figures lead, per direction and class, over a period and on the nights on which that one has none. Pure.</summary>
internal static class NightHeadlines
{
    /// <summary>Records named behind a night's figures: a night has a handful of rows per class.</summary>
    private const int RecordsMax = 5;

    public static IEnumerable<Headline> Build(
        IReadOnlyList<CountedClaim> claims, IReadOnlyList<Lead> chosen, SourceRegister sources, Period period)
    {
        List<CountedClaim> wholes = [.. claims.Where(claim => claim.Key.IsWhole && claim.ItemClass != ItemClass.Unspecified)];
        return wholes.GroupBy(claim => (claim.Attacker, claim.ItemClass))
            .OrderBy(group => group.Key.Attacker, StringComparer.Ordinal)
            .ThenBy(group => group.Key.ItemClass)
            .Select(group => One(
                [.. group],
                [.. wholes.Where(claim => claim.Attacker == group.Key.Attacker)],
                chosen.FirstOrDefault(headline => (headline.Attacker, headline.ItemClass) == group.Key),
                sources,
                period));
    }

    private static Headline One(
        List<CountedClaim> ofClass, List<CountedClaim> ofDirection, Lead? leader, SourceRegister sources, Period period)
    {
        DateOnly NightOf(CountedClaim claim) => WindowDays.NightOf(claim.Window, period.Zone);
        NightHeadline[] otherwise =
        [
            .. ofClass.GroupBy(NightOf)
                .Where(night => leader is null || !night.Any(claim => IsOf(claim, leader)))
                .OrderBy(night => night.Key)
                .Select(night => Night(night.Key, [.. night], sources)),
        ];
        var headline = new Headline()
        {
            Attacker = ofClass[0].Attacker,
            ItemClass = ofClass[0].ItemClass,
            Claimant = leader?.Claimant ?? "",
            Role = leader?.Role ?? HeadlineRole.Unspecified,
            Nights = leader is null ? 0 : ofDirection.Where(claim => claim.Key.Claimant == leader.Claimant).Select(NightOf).Distinct().Count(),
            NightsInPeriod = period.Nights,
            Otherwise = { otherwise.Take(SummaryReader.RowsMax) },
        };
        headline.OtherwiseMore = otherwise.Length - headline.Otherwise.Count;
        return headline;
    }

    private static NightHeadline Night(DateOnly night, List<CountedClaim> claims, SourceRegister sources)
    {
        var leader = Headlines.Choose(claims, sources).SingleOrDefault();
        var own = leader is null ? claims : claims.FindAll(claim => IsOf(claim, leader));
        return new NightHeadline
        {
            Night = Moments.Day(night).Day,
            Claimant = leader?.Claimant ?? "",
            Role = leader?.Role ?? HeadlineRole.Unspecified,
            Launched = leader is null ? null : SumOf(own, Measure.Launched),
            Intercepted = leader is null ? null : SumOf(own, Measure.Intercepted),
            Records = { own.Select(claim => claim.Record).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(RecordsMax) },
        };
    }

    // One who relays leads with its rows about the whole country only.
    private static bool IsOf(CountedClaim claim, Lead leader) =>
        claim.Key.Claimant == leader.Claimant && (leader.Role != HeadlineRole.Relayed || leader.Records.Contains(claim.Record));

    private static Evidence.V1.Quantity? SumOf(List<CountedClaim> claims, Measure measure)
    {
        Quantity[] counts = [.. claims.Where(claim => claim.Key.Measure == measure).Select(claim => claim.Quantity)];
        return counts.Length == 0 ? null : Quantity.Sum(counts).ToWire();
    }
}
