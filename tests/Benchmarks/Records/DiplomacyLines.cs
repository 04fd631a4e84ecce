namespace Sitrep.Benchmarks.Records;

/// <summary>What the diplomacy service keeps.</summary>
internal static class DiplomacyLines
{
    public static string Statement(string id, DateOnly day, Random random)
    {
        var (speaker, party, claimant) = random.PickFrom(Registers.Speakers);
        return $$"""
            {"kind":"statement","id":"{{id}}","speaker":"{{speaker}}","party":"{{party}}","claimant":"{{claimant}}","made":"{{LineText.Of(day)}}","summary":"talks on exchanges go on","citations":[{{LineText.Citation(claimant, random.Next(100_000))}}]}
            """;
    }

    public static string Exchange(string id, DateOnly day, Random random)
    {
        const string claimant = "ua-president";
        var count = random.Next(10, 300);
        return $$"""
            {"kind":"exchange","id":"{{id}}","window":{"end":"{{LineText.Of(day)}}","zone":"{{LineText.Zone}}"},"parties":["RUS","UKR"],"claims":[{{LineText.Claim("released", "all", claimant, count, "\"side\":\"UKR\",")}},{{LineText.Claim("released", "all", "ru-mod", count, "\"side\":\"RUS\",")}}],"citations":[{{LineText.Citation(claimant, random.Next(100_000))}}]}
            """;
    }
}
