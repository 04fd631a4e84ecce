using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Tests;

/// <summary>Short ways to say what a test is about.</summary>
internal static class Given
{
    public const string AirForce = "ua-air-force";
    public const string RuMod = "ru-mod";

    /// <summary>A window of local times (2025-11-15T18:00) or dates (2025-11-16, 2025-11), each end as it is written.</summary>
    public static Window Window(string? start, string end, string zone = "Europe/Kyiv")
    {
        var window = new Window { End = Moment(end, zone), Zone = zone };
        if (start is not null)
            window.Start = Moment(start, zone);
        return window;
    }

    public static Moment Moment(string text, string zone = "Europe/Kyiv") => text.Length switch
    {
        7 => new Moment { Month = text },
        10 => new Moment { Day = text },
        _ => Moments.Minute(Instant(text, zone)),
    };

    public static DateTimeOffset Instant(string local, string zone = "Europe/Kyiv") =>
        IanaZone.Get(zone).FirstInstant(DateTime.Parse(local, CultureInfo.InvariantCulture));

    public static Window Night { get; } = Window("2025-11-15T18:00", "2025-11-16T09:00");

    public static CountedClaim Claim(
        Measure measure, Quantity quantity, string claimant = AirForce, string item = "attack-uav", string record = "attacks/1",
        ItemClass itemClass = ItemClass.Uav, string attacker = "RUS", string side = "", string part = "",
        Window? window = null, bool national = true, int credibility = 0, params IEnumerable<Citation> citations) => new()
        {
            Record = record,
            Attacker = attacker,
            ItemClass = itemClass,
            Key = new ClaimKey(measure, item, side, claimant, part),
            Quantity = quantity,
            Credibility = credibility,
            Citations = [.. citations],
            Window = window ?? Night,
            National = national,
        };

    public static CountedClaim Released(
        Quantity quantity, string claimant, string item = "all", string side = "UKR", string record = "exchanges/1", Window? window = null) =>
        Claim(Measure.Released, quantity, claimant, item, record, ItemClass.Unspecified, "", side, window: window);

    public static Citation Citation(string uri, string source = AirForce) => new() { Source = source, Uri = uri };
}
