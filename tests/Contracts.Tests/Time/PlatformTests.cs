using CsCheck;
using Sitrep.Contracts.Time;

namespace Sitrep.Contracts.Tests.Time;

/// <summary>Beside the platform's zones, where both must agree: clocks that are only put on in spring and back in autumn, in years
/// that no release of the rules changes any more.</summary>
public sealed class PlatformTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        "Europe/Kyiv", "Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kathmandu", "Asia/Tokyo", "Europe/Warsaw", "UTC");

    private static readonly Gen<DateTime> Minute =
        Gen.Int[0, 24 * 365 * 24 * 4].Select(quarters => new DateTime(2000, 1, 1).AddMinutes(quarters * 15));

    // Sundays at the end of March and of October, when most clocks are changed.
    private static readonly Gen<DateTime> ChangeOfClock =
        Gen.Select(Gen.Int[2000, 2023], Gen.Bool, Gen.Int[0, 40], Gen.Int[0, 96], (year, spring, days, quarters) =>
            new DateTime(year, spring ? 3 : 10, 1).AddDays(days).AddMinutes(quarters * 15));

    private static readonly Gen<DateTime> Any = Gen.OneOf(Minute, ChangeOfClock);

    [Fact]
    public void WallClock_PlainZones_IsThePlatforms() => Gen.Select(Name, Any).Sample((name, utc) =>
    {
        DateTimeOffset instant = new(utc, TimeSpan.Zero);
        return IanaZone.Get(name).WallClock(instant) == TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(name)).DateTime;
    }, iter: 20_000);

    [Fact]
    public void OffsetAt_PlainZones_IsThePlatforms() => Gen.Select(Name, Any).Sample((name, wallClock) =>
    {
        var (zone, platform) = (IanaZone.Get(name), TimeZoneInfo.FindSystemTimeZoneById(name));
        var offsets = platform.IsInvalidTime(wallClock) ? []
            : platform.IsAmbiguousTime(wallClock) ? platform.GetAmbiguousTimeOffsets(wallClock)
            : [platform.GetUtcOffset(wallClock)];
        TimeSpan? earlier = offsets.Length == 0 ? null : offsets.Max();
        TimeSpan? later = offsets.Length == 0 ? null : offsets.Min();
        return zone.OffsetAt(wallClock, later: false) == earlier && zone.OffsetAt(wallClock, later: true) == later;
    }, iter: 20_000);
}
