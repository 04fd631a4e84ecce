using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Tests.Reports.Markdown;

/// <summary>Short ways to write messages.</summary>
internal static class Make
{
    public static readonly Citation Post = new() { Source = "ua-air-force", Uri = "https://t.me/kpszsu/1", Title = "Post of the night" };

    public static Quantity Exactly(long number) => new() { Lower = number, Upper = number, Disclosure = Disclosure.Reported };

    public static Quantity About(long number) => new() { Lower = number, Upper = number, Approximate = true, Disclosure = Disclosure.Reported };

    public static Quantity AtLeast(long number) => new() { Lower = number, Disclosure = Disclosure.Reported };

    public static Quantity Between(long lower, long upper) => new() { Lower = lower, Upper = upper, Disclosure = Disclosure.Reported };

    public static Quantity None(Disclosure disclosure) => new() { Disclosure = disclosure };

    public static Moment At(string instant) => new()
    {
        Minute = Timestamp.FromDateTimeOffset(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)),
    };

    public static Window Window(string start, string end, string zone = "Europe/Kyiv") => new() { Start = At(start), End = At(end), Zone = zone };

    public static Window Day(string day) => new() { End = new Moment { Day = day }, Zone = "Europe/Kyiv" };

    /// <summary>The night of the sample, Kyiv time.</summary>
    public static Window Night => Window("2025-11-15T16:00:00Z", "2025-11-16T07:00:00Z");

    /// <summary>A leading total of a class by the Air Force on what Russia launched.</summary>
    public static Figure Total(Measure measure, ItemClass itemClass, Quantity quantity, string item = "") => new()
    {
        Id = $"strikes.{measure}.{itemClass}.{item}.RUS.ua-air-force",
        Basis = Basis.Total,
        Measure = measure,
        ItemClass = itemClass,
        Item = item,
        Attacker = "RUS",
        Claimant = "ua-air-force",
        Window = Night,
        Quantity = quantity,
        Grade = "F6",
        Status = FigureStatus.OneClaimant,
        Claims = 1,
        Headline = true,
        Citations = { Post },
    };
}
