using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests;

/// <summary>Valid records, told apart by what a test is about.</summary>
internal static class Make
{
    public static Attack Attack(
        string id, Window? window = null, string item = "attack-uav", ItemClass itemClass = ItemClass.Uav, string attacker = "RUS",
        Place? target = null, params IEnumerable<Claim> claims)
    {
        var attack = new Attack()
        {
            Id = id,
            Window = window ?? Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"),
            Attacker = attacker,
            Item = item,
            ItemClass = itemClass,
            Target = target,
            Claims = { claims },
            Citations = { Wire.Citation() },
        };
        if (attack.Claims.Count == 0)
            attack.Claims.Add(Wire.Claim(Measure.Launched, item, Wire.Exactly(10)));
        return attack;
    }

    /// <summary>An attack with launched and intercepted as one claimant gives them.</summary>
    public static Attack Counted(
        string id, Window window, long launched, long? intercepted, string claimant = Wire.AirForce, string item = "attack-uav",
        ItemClass itemClass = ItemClass.Uav, Place? target = null, string uri = "") =>
        Attack(id, window, item, itemClass, "RUS", target,
            Cited(Wire.Claim(Measure.Launched, item, Wire.Exactly(launched), claimant), uri),
            Cited(Wire.Claim(Measure.Intercepted, item, intercepted is { } count ? Wire.Exactly(count) : Wire.NoNumber(), claimant), uri));

    public static Damage Damage(string id, Window? window = null, string region = "UA51", params IEnumerable<Claim> claims) => new()
    {
        Id = id,
        Window = window ?? Wire.Window(null, "2025-11-16"),
        Place = Region(region),
        Facility = FacilityKind.Energy,
        FacilityWords = "energy infrastructure",
        Extent = DamageExtent.Damaged,
        Attacker = "RUS",
        Claimant = "ua-ses",
        Claims = { claims },
        Citations = { Wire.Citation("https://dsns.gov.ua/1", "ua-ses") },
    };

    /// <summary>A loss of power to a Russian strike; unless said otherwise, nobody reports its end.</summary>
    public static Outage Outage(
        string id, Window? window = null, bool ended = false, string region = "UA51", string attacker = "RUS",
        params IEnumerable<Claim> claims) => new()
        {
            Id = id,
            Window = window ?? Wire.Window("2025-11-16T03:00", "2025-11-16T09:00"),
            Ended = ended,
            Place = Region(region),
            Utility = Utility.Power,
            Cause = OutageCause.Strike,
            Attacker = attacker,
            Claimant = "ua-government",
            Claims = { claims },
            Citations = { Wire.Citation("https://www.kmu.gov.ua/1", "ua-government") },
        };

    /// <summary>So many customers without power, as a source says.</summary>
    public static Claim Customers(long count, string claimant = "ua-government", string part = "") =>
        Wire.Claim(Measure.CustomersWithoutPower, "all", Wire.Exactly(count), claimant, part: part);

    /// <summary>Words that resolve to these regions.</summary>
    public static Place Region(params IEnumerable<string> regions) => new()
    {
        Words = "where it was said",
        Regions = { regions },
        Precision = PlacePrecision.Region,
    };

    public static Place Country { get; } = new() { Words = "Ukraine", Precision = PlacePrecision.Country, Country = "UKR" };

    private static Claim Cited(Claim claim, string uri)
    {
        if (uri.Length > 0)
            claim.Citations.Add(Wire.Citation(uri, claim.Claimant));
        return claim;
    }
}
