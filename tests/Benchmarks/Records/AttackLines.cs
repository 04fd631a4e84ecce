namespace Sitrep.Benchmarks.Records;

/// <summary>Attacks with two claims or three.</summary>
internal static class AttackLines
{
    private const double OfRussia = 0.8;
    private const double OfDrones = 0.6;
    private const double WithThirdClaim = 0.5;
    private const double WithRegion = 0.5;

    public static string Make(string id, DateOnly day, int number, Random random) =>
        random.NextDouble() < OfRussia ? OnUkraine(id, day, number, random) : OnRussia(id, day, number, random);

    private static string OnUkraine(string id, DateOnly day, int number, Random random)
    {
        const string claimant = "ua-air-force";
        var weapon = random.NextDouble() < OfDrones ? Registers.Drone : random.PickFrom(Registers.Weapons);
        var launched = random.Next(1, weapon == Registers.Drone ? 200 : 20);
        var intercepted = random.Next(launched + 1);
        var third = random.NextDouble() < WithThirdClaim
            ? "," + LineText.Claim("lost", weapon.Item, claimant, random.Next(launched - intercepted + 1))
            : "";
        var target = random.NextDouble() < WithRegion
            ? LineText.Place(random.PickFrom(Registers.Regions))
            : """{"words":"Ukraine","precision":"country","country":"UKR"}""";
        return $$"""
            {"kind":"attack","id":"{{id}}","window":{{Window(day, LineText.Zone, random)}},"attacker":"RUS","item":"{{weapon.Item}}","class":"{{weapon.Class}}","weaponWords":"{{weapon.Words}}","target":{{target}},"claims":[{{LineText.Claim("launched", weapon.Item, claimant, launched)}},{{LineText.Claim("intercepted", weapon.Item, claimant, intercepted)}}{{third}}],"citations":[{{LineText.Citation(claimant, number)}}]}
            """;
    }

    private static string OnRussia(string id, DateOnly day, int number, Random random)
    {
        const string claimant = "ru-mod";
        var (item, itemClass, _) = Registers.Drone;
        var whole = random.Next(2, 150);
        var first = random.Next(Registers.RussianRegions.Count);
        var parts = Part(first) + (random.NextDouble() < WithThirdClaim ? "," + Part(first + 1) : "");
        return $$"""
            {"kind":"attack","id":"{{id}}","window":{{Window(day, "Europe/Moscow", random)}},"attacker":"UKR","item":"{{item}}","class":"{{itemClass}}","claims":[{{LineText.Claim("intercepted", item, claimant, whole)}},{{parts}}],"citations":[{{LineText.Citation(claimant, number)}}]}
            """;

        string Part(int place)
        {
            var region = Registers.RussianRegions[place % Registers.RussianRegions.Count];
            return LineText.Claim("intercepted", item, claimant, random.Next(1, whole), $"\"part\":\"{region}\",");
        }
    }

    // From the evening before to the morning, neither in an hour that a change of the clock takes or repeats.
    private static string Window(DateOnly day, string zone, Random random)
    {
        var start = $"{LineText.Of(day.AddDays(-1))}T{random.Next(16, 23)}:00";
        var end = $"{LineText.Of(day)}T0{random.Next(5, 10)}:00";
        return $$"""{"start":"{{start}}","end":"{{end}}","zone":"{{zone}}"}""";
    }
}
