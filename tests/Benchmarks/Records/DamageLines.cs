namespace Sitrep.Benchmarks.Records;

/// <summary>Damage, every other with people hurt.</summary>
internal static class DamageLines
{
    private const double WithClaim = 0.5;

    public static string Make(string id, DateOnly day, Random random)
    {
        const string claimant = "ua-ses";
        var (facility, words) = random.PickFrom(Registers.Facilities);
        var claims = random.NextDouble() < WithClaim ? LineText.Claim("injured", "all", claimant, random.Next(1, 30)) : "";
        return $$"""
            {"kind":"damage","id":"{{id}}","window":{"end":"{{LineText.Of(day)}}","zone":"{{LineText.Zone}}"},"place":{{LineText.Place(random.PickFrom(Registers.Regions))}},"facility":"{{facility}}","facilityWords":"{{words}}","extent":"damaged","attacker":"RUS","cause":"uav","claimant":"{{claimant}}","claims":[{{claims}}],"citations":[{{LineText.Citation(claimant, random.Next(100_000))}}]}
            """;
    }
}
