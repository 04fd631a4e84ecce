using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Tests;

/// <summary>Random quantities, windows and claims, small enough that they meet.</summary>
internal static class Generators
{
    // Clocks that change at two, at midnight, in winter, by half an hour, not at all, and by odd offsets.
    public static readonly Gen<string> Zone = Gen.OneOf(
        "Europe/Kyiv", "Europe/Moscow", "America/New_York", "Asia/Beirut", "America/Havana", "Europe/Dublin", "Australia/Lord_Howe",
        "Asia/Kathmandu", "UTC");

    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly Gen<Quantity> Disclosed = Gen.Select(Gen.Long[0, 50], Gen.Long[0, 20], Gen.Bool, Gen.Bool,
        (lower, width, open, approximate) => Quantity.Range(lower, open ? null : lower + width, approximate));

    public static readonly Gen<Quantity> Undisclosed = Gen.OneOf(Quantity.NotReported, Quantity.Unknown, Quantity.Withheld);

    public static readonly Gen<Quantity> AnyQuantity = Gen.Frequency((3, Disclosed), (1, Undisclosed));

    public static readonly Gen<DateTimeOffset> Instant = Gen.Int[0, 365 * 24 * 60].Select(m => Start.AddMinutes(m));

    // Ends crowd around midnights, where belonging is decided.
    public static readonly Gen<Moment> Moment = Gen.Select(Instant, Gen.Int[0, 9], Zone, (instant, kind, zone) => kind switch
    {
        0 => new Moment { Month = Moments.Day(DateOnly.FromDateTime(instant.DateTime)).Day[..7] },
        < 4 => Moments.Day(DateOnly.FromDateTime(instant.DateTime)),
        < 7 => Moments.Minute(IanaZone.Get(zone).FirstInstant(instant.DateTime.Date)),
        _ => Moments.Minute(instant),
    });

    public static readonly Gen<Window> Window = Gen.Select(Moment, Zone, Gen.Int[-1, 40], Gen.Bool, (end, zone, hours, byDay) =>
    {
        var window = new Window { End = end, Zone = zone };
        if (hours < 0)
            return window;
        var start = Moments.Extent(end, IanaZone.Get(zone)).Earliest.AddHours(-hours);
        window.Start = byDay ? Moments.Day(IanaZone.Get(zone).DayOf(start)) : Moments.Minute(start);
        return window;
    });

    public static readonly Gen<CountedClaim> Claim = Gen.Select(
        Gen.Int[1, 12],
        Gen.OneOf(Measure.Launched, Measure.Intercepted, Measure.HitLocations),
        Gen.OneOf("attack-uav", "iskander-m", "all"),
        Gen.OneOf(Given.AirForce, Given.RuMod, "ua-command-south", "media:reuters", "editor"),
        Gen.OneOf("", "", "south"),
        AnyQuantity,
        Gen.Int[0, 6],
        (record, measure, item, claimant, part, quantity, credibility) => Given.Claim(
            measure, quantity, claimant, item, $"attacks/{record}", ClassOf(item), part: part, credibility: credibility,
            citations: Given.Citation($"page/{record}", claimant)));

    /// <summary>Claims of distinct identity, each record with a window of its own.</summary>
    public static readonly Gen<List<CountedClaim>> Claims = Gen.Select(Claim.List[0, 40], Window.Array[12], (claims, windows) =>
        claims
            .DistinctBy(c => (c.Record, c.Key))
            .Select(c => c with { Window = windows[int.Parse(c.Record["attacks/".Length..], null) - 1] })
            .ToList());

    /// <summary>Claims dealt into parts in any order. Those of a record are set against each other, so they stay together.</summary>
    public static IEnumerable<IReadOnlyList<CountedClaim>> Dealt(IEnumerable<CountedClaim> claims, int parts, int seed)
    {
        var order = new Random(seed);
        return
        [
            .. claims.GroupBy(claim => claim.Record)
                .GroupBy(_ => order.Next(parts))
                .OrderBy(_ => order.Next())
                .Select(part => (IReadOnlyList<CountedClaim>)[.. part.SelectMany(record => record)]),
        ];
    }

    private static ItemClass ClassOf(string item) => item switch
    {
        "attack-uav" => ItemClass.Uav,
        "iskander-m" => ItemClass.Missile,
        _ => ItemClass.Unspecified,
    };
}
