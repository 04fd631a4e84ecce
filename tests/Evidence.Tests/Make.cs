using System.Globalization;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Quantities;

namespace Sitrep.Evidence.Tests;

/// <summary>Short ways to say what a test is about.</summary>
internal static class Make
{
    public const string AirForce = "ua-air-force";
    public const string RuMod = "ru-mod";

    /// <summary>A window of local times (2025-11-15T18:00) or dates (2025-11-16, 2025-11), each end as it is written.</summary>
    public static V1.Window Window(string? start, string end, string zone = "Europe/Kyiv")
    {
        var window = new V1.Window { End = Moment(end, zone), Zone = zone };
        if (start is not null)
            window.Start = Moment(start, zone);
        return window;
    }

    public static V1.Moment Moment(string text, string zone = "Europe/Kyiv") => text.Length switch
    {
        7 => new V1.Moment { Month = text },
        10 => new V1.Moment { Day = text },
        _ => Moments.Minute(Instant(text, zone)),
    };

    public static DateTimeOffset Instant(string local, string zone = "Europe/Kyiv") =>
        IanaZone.Get(zone).FirstInstant(DateTime.Parse(local, CultureInfo.InvariantCulture));

    public static V1.Window Night { get; } = Window("2025-11-15T18:00", "2025-11-16T09:00");

    public static CountedClaim Claim(
        V1.Measure measure, Quantity quantity, string claimant = AirForce, string item = "attack-uav", string record = "attacks/1",
        V1.ItemClass itemClass = V1.ItemClass.Uav, string attacker = "RUS", string side = "", string part = "",
        V1.Window? window = null, bool national = true, int credibility = 0, params IEnumerable<V1.Citation> citations) => new()
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
        Quantity quantity, string claimant, string item = "all", string side = "UKR", string record = "exchanges/1", V1.Window? window = null) =>
        Claim(V1.Measure.Released, quantity, claimant, item, record, V1.ItemClass.Unspecified, "", side, window: window);

    public static V1.Citation Citation(string uri, string source = AirForce) => new() { Source = source, Uri = uri };
}
