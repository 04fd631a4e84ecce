using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Tests.Figures;

public sealed class TotalsTests
{
    [Fact]
    public void Of_TheNight_CountsWholesPerClaimantOnly()
    {
        var totals = Of(
            Given.Claim(V1.Measure.Launched, Quantity.Exact(176)),
            Given.Claim(V1.Measure.Launched, Quantity.About(100), part: "shahed"),
            Given.Claim(V1.Measure.Launched, Quantity.Exact(1), item: "iskander-m", record: "attacks/2", itemClass: V1.ItemClass.Missile),
            Given.Claim(V1.Measure.Launched, Quantity.Exact(13), "ua-command-south", record: "attacks/3"),
            Given.Claim(V1.Measure.HitLocations, Quantity.Exact(14), item: "all", itemClass: V1.ItemClass.Unspecified));

        Assert.Equal(
            [
                ("strikes.hit-locations.item.all.RUS.ua-air-force", "14"),
                ("strikes.launched.class.missile.RUS.ua-air-force", "1"),
                ("strikes.launched.class.uav.RUS.ua-air-force", "176"),
                ("strikes.launched.class.uav.RUS.ua-command-south", "13"),
                ("strikes.launched.item.attack-uav.RUS.ua-air-force", "176"),
                ("strikes.launched.item.attack-uav.RUS.ua-command-south", "13"),
                ("strikes.launched.item.iskander-m.RUS.ua-air-force", "1"),
            ],
            totals.Select(t => (t.Id, t.Sum.Quantity.ToString())));
    }

    [Fact]
    public void Of_Persons_StandPerSide() =>
        Assert.Equal(
            ["diplomacy.released.all.RUS.ru-mod", "diplomacy.released.all.UKR.ru-mod"],
            Of(Given.Released(Quantity.Exact(95), Given.RuMod), Given.Released(Quantity.Exact(95), Given.RuMod, side: "RUS")).Select(t => t.Id));

    [Fact]
    public void Of_OneContestedClaim_IsContested()
    {
        var totals = Of(
            Given.Released(Quantity.Exact(189), "ua-government"),
            Given.Released(Quantity.Exact(150), Given.RuMod),
            Given.Released(Quantity.Exact(10), Given.RuMod, record: "exchanges/2"));
        Assert.All(totals, t => Assert.Equal(V1.FigureStatus.Contested, t.Status));
    }

    [Fact]
    public void Of_AllCorroborated_IsCorroborated_AndNotIfOneIsNot()
    {
        CountedClaim[] both = [Given.Released(Quantity.Exact(185), "ua-government"), Given.Released(Quantity.Exact(185), Given.RuMod)];
        Assert.All(Of(both), t => Assert.Equal(V1.FigureStatus.Corroborated, t.Status));

        var more = Of([.. both, Given.Released(Quantity.Exact(5), Given.RuMod, record: "exchanges/2")]);
        Assert.Equal(V1.FigureStatus.OneClaimant, more.Single(t => t.Key.Claimant == Given.RuMod).Status);
    }

    [Fact]
    public void Of_NoNumberAtAll_IsUndisclosed() =>
        Assert.Equal(V1.FigureStatus.Undisclosed, Assert.Single(Of(Given.Released(Quantity.Withheld, "ua-government"))).Status);

    [Fact]
    public void Of_ThirtyDays_AddUpToTheThirtyDayTotal() =>
        Gen.Select(Generators.Claims, Gen.Int[0, 330], Generators.Zone).Sample((claims, first, zone) =>
        {
            var month = Days.From(new DateOnly(2025, 1, 1).AddDays(first), 30, IanaZone.Get(zone));
            var daily = Days.Each(month)
                .SelectMany(day => Of([.. claims.Where(c => day.Contains(c.Window))]))
                .GroupBy(t => t.Id)
                .ToDictionary(g => g.Key, g => Quantity.Sum(g.Select(t => t.Sum.Quantity)));
            var whole = Of([.. claims.Where(c => month.Contains(c.Window))]);

            Assert.Equal(30, Days.Each(month).Count());
            Assert.Equal(whole.Select(t => t.Id), daily.Keys.Order(StringComparer.Ordinal));
            Assert.All(whole, t => Assert.Equal(Bounds(t.Sum.Quantity), Bounds(daily[t.Id])));
        }, iter: 300);

    [Fact]
    public void Of_ClaimsInAnyOrder_GivesTheSameFigures() =>
        Gen.Select(Generators.Claims, Gen.Int).Sample((claims, seed) =>
        {
            CountedClaim[] shuffled = [.. claims];
            new Random(seed).Shuffle(shuffled);
            var builder = new FigureBuilder(SourceRegister.Shipped);
            Assert.Equal(Of([.. claims]).Select(builder.From), Of(shuffled).Select(builder.From));
        });

    [Fact]
    public void Add_PartsInAnyOrder_IsTheTotalsOfAll_ToTheLastCitation() =>
        Gen.Select(Generators.Claims, Gen.Int[1, 5], Gen.Int).Sample((claims, parts, seed) =>
        {
            Totals added = new();
            foreach (var part in Generators.Dealt(claims, parts, seed))
            {
                Totals own = new();
                own.Add(part, SourceRegister.Shipped);
                added.Add(own);
            }

            var builder = new FigureBuilder(SourceRegister.Shipped);
            Assert.Equal(Of([.. claims]).Select(builder.From), added.All.Select(builder.From));
        });

    [Fact]
    public void Of_AnyClaims_IsALowerBoundIfAnythingIsUndisclosed() =>
        Generators.Claims.Sample(claims => Assert.All(Of([.. claims]), t =>
            Assert.True(t.Sum.WithoutNumber == 0 || t.Sum.Quantity.Upper is null)));

    private static IReadOnlyList<Total> Of(params IEnumerable<CountedClaim> claims) => Totals.Sum(claims, SourceRegister.Shipped);

    private static (long?, long?, bool, bool) Bounds(Quantity q) => (q.Lower, q.Upper, q.Approximate, q.IsDisclosed);
}
