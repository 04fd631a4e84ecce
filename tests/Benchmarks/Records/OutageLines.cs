namespace Sitrep.Benchmarks.Records;

/// <summary>Losses of power that have ended.</summary>
internal static class OutageLines
{
    public static string Make(string id, DateOnly day, Random random)
    {
        const string claimant = "ua-government";
        var customers = LineText.Claim("customers-without-power", "all", claimant, random.Next(1, 200) * 1000);
        return $$"""
            {"kind":"outage","id":"{{id}}","window":{"start":"{{LineText.Of(day)}}T0{{random.Next(5, 9)}}:00","end":"{{LineText.Of(day)}}T{{random.Next(10, 23)}}:00","zone":"{{LineText.Zone}}"},"ended":true,"place":{{LineText.Place(random.PickFrom(Registers.Regions))}},"utility":"power","cause":"strike","attacker":"RUS","claimant":"{{claimant}}","claims":[{{customers}}],"citations":[{{LineText.Citation(claimant, random.Next(100_000))}}]}
            """;
    }
}
