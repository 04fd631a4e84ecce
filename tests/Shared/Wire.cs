using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests;

/// <summary>Short ways to write what records are made of.</summary>
internal static class Wire
{
    public const string Kyiv = "Europe/Kyiv";
    public const string AirForce = "ua-air-force";
    public const string RuMod = "ru-mod";

    /// <summary>A window of local times (2025-11-15T18:00), days or months.</summary>
    public static Window Window(string? start, string end, string zone = Kyiv)
    {
        var window = new Window() { End = Moment(end, zone), Zone = zone };
        if (start is not null)
            window.Start = Moment(start, zone);
        return window;
    }

    public static Moment Moment(string text, string zone = Kyiv) => text.Length switch
    {
        7 => new Moment { Month = text },
        10 => new Moment { Day = text },
        _ => new Moment { Minute = At(text, zone) },
    };

    /// <summary>The instant of a local time.</summary>
    public static Timestamp At(string local, string zone = Kyiv) => Timestamp.FromDateTimeOffset(
        IanaZone.Get(zone).FirstInstant(DateTime.Parse(local, CultureInfo.InvariantCulture)));

    public static Quantity Exactly(long count) => new() { Lower = count, Upper = count, Disclosure = Disclosure.Reported };

    public static Quantity NoNumber(Disclosure why = Disclosure.NotReported) => new() { Disclosure = why };

    public static Claim Claim(Measure measure, string item, Quantity quantity, string claimant = AirForce, string side = "", string part =
        "") => new()
        {
            Measure = measure,
            Item = item,
            Side = side,
            Part = part,
            Claimant = claimant,
            Quantity = quantity,
        };

    public static Citation Citation(string uri = "kpszsu/posts/1", string source = AirForce) => new() { Source = source, Uri = uri };

    /// <summary>An alias for words that no register knows; others for each id.</summary>
    public static Alias Alias(string id, string? words = null, params IEnumerable<string> regions)
    {
        var alias = new Alias()
        {
            Id = id,
            AliasKind = AliasKind.Place,
            Words = words ?? $"the village of {id}",
            Regions = { regions },
            Precision = PlacePrecision.Near,
            Citations = { Citation() },
        };
        if (alias.Regions.Count == 0)
            alias.Regions.Add("UA51");
        return alias;
    }

    public static Source Source(string id) => new()
    {
        Id = id,
        Name = "A page that somebody reads",
        SourceKind = SourceKind.Media,
        Scope = SourceScope.National,
    };
}
