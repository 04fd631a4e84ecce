using CsCheck;
using NodaTime;
using NodaTime.TimeZones;
using Sitrep.Contracts.Time;

namespace Sitrep.Contracts.Tests.Time;

/// <summary>What must hold in every zone there is, above all where its clock is changed.</summary>
public sealed class IanaZoneLawTests
{
    private const int Rounds = 20_000;

    private static readonly string[] Names = [.. TzdbDateTimeZoneSource.Default.GetIds().Order(StringComparer.Ordinal)];

    private static readonly Instant From = Instant.FromUtc(1990, 1, 2, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2100, 12, 30, 0, 0);

    // Instants crowd around changes of the clock: from two days before one to two days after it.
    private static readonly Gen<(IanaZone Zone, DateTimeOffset Instant)> Any =
        Gen.Select(Gen.OneOf(Names), Gen.Int[0, 10_000], Gen.Int[-2880, 2880], Gen.Int[-1, 1], (name, at, minutes, seconds) =>
            (IanaZone.Get(name), Change(name, at).AddMinutes(minutes).AddSeconds(seconds)));

    [Fact]
    public void Days_AnyInstant_LiesInExactlyTheOneThatHoldsIt() => Any.Sample((zone, instant) =>
    {
        var day = zone.DayOf(instant);
        return zone.StartOf(day) <= instant && instant < zone.StartOf(day.AddDays(1));
    }, iter: Rounds);

    [Fact]
    public void StartOf_OneDayAfterTheOther_NeverGoesBack() => Any.Sample((zone, instant) =>
    {
        var day = zone.DayOf(instant);
        return zone.StartOf(day.AddDays(-1)) <= zone.StartOf(day) && zone.StartOf(day) < zone.StartOf(day.AddDays(1));
    }, iter: Rounds);

    [Fact]
    public void WallClock_AndBack_IsTheInstantOrItsTwin() => Any.Sample((zone, instant) =>
    {
        var shown = zone.WallClock(instant);
        DateTimeOffset[] back = [Utc(shown, zone.OffsetAt(shown, later: false)!.Value), Utc(shown, zone.OffsetAt(shown, later: true)!.Value)];
        return back[0] <= back[1] && back.Contains(instant) && back.All(one => zone.WallClock(one) == shown) && zone.FirstInstant(shown) == back[0];
    }, iter: Rounds);

    [Fact]
    public void FirstInstant_AnyTimeOfAClock_IsWhenItFirstHasReachedIt() => Any.Sample((zone, instant) =>
    {
        // What a clock that was not changed would show: within a gap as often as not.
        var wanted = zone.WallClock(instant.AddHours(-3)).AddHours(3);
        var first = zone.FirstInstant(wanted);
        var isShown = zone.OffsetAt(wanted, later: false) is not null;
        return zone.WallClock(first) >= wanted
            && zone.WallClock(first.AddTicks(-1)) < wanted
            && isShown == (zone.WallClock(first) == wanted);
    }, iter: Rounds);

    private static DateTimeOffset Utc(DateTime wallClock, TimeSpan offset) => new(wallClock.Ticks - offset.Ticks, TimeSpan.Zero);

    private static DateTimeOffset Change(string name, int at)
    {
        Instant[] changes =
        [
            .. DateTimeZoneProviders.Tzdb[name].GetZoneIntervals(From, Until).Where(interval => interval.HasStart && interval.Start >= From)
                .Select(interval => interval.Start),
        ];
        return changes.Length == 0 ? From.ToDateTimeOffset().AddDays(at) : changes[at % changes.Length].ToDateTimeOffset();
    }
}
