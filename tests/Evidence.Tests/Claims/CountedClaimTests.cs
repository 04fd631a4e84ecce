using Sitrep.Evidence.Claims;

namespace Sitrep.Evidence.Tests.Claims;

public sealed class CountedClaimTests
{
    [Fact]
    public void From_CountWithoutACitation_IsCitedAsItsRecordIs()
    {
        var attack = new Strikes.V1.Attack()
        {
            Id = "a",
            Window = new V1.Window { End = new V1.Moment { Day = "2025-11-16" }, Zone = "Europe/Kyiv" },
            Item = "attack-uav",
            Claims =
            {
                new V1.Claim { Measure = V1.Measure.Launched, Item = "attack-uav", Claimant = Given.AirForce },
                new V1.Claim
                {
                    Measure = V1.Measure.Intercepted,
                    Item = "attack-uav",
                    Claimant = Given.AirForce,
                    Citations = { Given.Citation("own") },
                },
            },
            Citations = { Given.Citation("record") },
        };

        Assert.Equal(
            [Given.Citation("record"), Given.Citation("own")],
            CountedClaim.From("attacks", attack, attack.Window).Select(claim => Assert.Single(claim.Citations)));
    }
}
