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
                new V1.Claim { Measure = V1.Measure.Launched, Item = "attack-uav", Claimant = Make.AirForce },
                new V1.Claim
                {
                    Measure = V1.Measure.Intercepted,
                    Item = "attack-uav",
                    Claimant = Make.AirForce,
                    Citations = { Make.Citation("own") },
                },
            },
            Citations = { Make.Citation("record") },
        };

        Assert.Equal(
            [Make.Citation("record"), Make.Citation("own")],
            CountedClaim.From("attacks/a", attack.Window, attack.Claims, attack.Citations).Select(claim => Assert.Single(claim.Citations)));
    }
}
