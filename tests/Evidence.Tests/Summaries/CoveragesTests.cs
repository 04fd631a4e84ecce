using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Summaries;

public sealed class CoveragesTests
{
    private static readonly Period Week = Days.From(new DateOnly(2025, 11, 10), 7, IanaZone.Get("Europe/Kyiv"));

    [Fact]
    public void Of_TwoRowsOfOneNight_IsOneNightAndTheirPosts()
    {
        var coverage = Assert.Single(Coverages.Count(
            [
                Given.Claim(V1.Measure.Launched, Quantity.Exact(1), citations: Given.Citation("posts/1")),
                Given.Claim(V1.Measure.Launched, Quantity.Exact(1), record: "attacks/2",
                    citations: [Given.Citation("posts/2"), Given.Citation("posts/3")]),
                Given.Claim(V1.Measure.Intercepted, Quantity.Exact(1), citations: Given.Citation("posts/1")),
            ],
            Week));

        Assert.Equal((Given.AirForce, "RUS", 1, 7, 2),
            (coverage.Claimant, coverage.Attacker, coverage.Nights, coverage.NightsInPeriod, coverage.Posts));
    }

    [Fact]
    public void Of_EndAtMidnight_IsTheDayBeforeIt()
    {
        var coverage = Assert.Single(Coverages.Count(
            [
                Given.Claim(V1.Measure.Launched, Quantity.Exact(1), window: Given.Window("2025-11-11T18:00", "2025-11-12T00:00")),
                Given.Claim(V1.Measure.Launched, Quantity.Exact(1), window: Given.Window(null, "2025-11-11"), record: "attacks/2"),
            ],
            Week));

        Assert.Equal(1, coverage.Nights);
    }

    [Fact]
    public void Of_AnyClaimsOfThePeriod_CoversNoMoreNightsThanThereAre() => Generators.Claims.Sample(claims =>
    {
        var year = Days.From(new DateOnly(2024, 12, 1), 500, IanaZone.Get("Europe/Kyiv"));

        V1.Coverage[] all = [.. Coverages.Count(claims.Where(claim => year.Contains(claim.Window)), year)];

        Assert.All(all, coverage => Assert.InRange(coverage.Nights, 1, coverage.NightsInPeriod));
        Assert.Equal(all.Select(coverage => (coverage.Claimant, coverage.Attacker)).Distinct().Order(),
            all.Select(coverage => (coverage.Claimant, coverage.Attacker)));
    });
}
