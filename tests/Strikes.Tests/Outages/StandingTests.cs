using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Outages;

namespace Sitrep.Strikes.Tests.Outages;

/// <summary>An outage without an end stands for 72 hours from when it was last confirmed.</summary>
public sealed class StandingTests
{
    private static readonly IanaZone Kyiv = IanaZone.Get(Wire.Kyiv);

    private static readonly Gen<IanaZone> Zone = Gen.OneOf(
            "Europe/Kyiv", "Europe/Moscow", "America/New_York", "America/Havana", "Asia/Beirut", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC")
        .Select(IanaZone.Get);

    // Both changes of the clock lie within it.
    private static readonly Gen<DateTimeOffset> Instant =
        Gen.Int[0, 365 * 24 * 60].Select(minutes => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 364].Select(day => new DateOnly(2025, 1, 1).AddDays(day));

    [Theory]
    [InlineData("2025-11-13T00:01", true)]
    [InlineData("2025-11-13T00:00", false)] // 72 hours have passed
    [InlineData("2025-11-16T00:00", true)] // just confirmed: it ended no earlier than the period began
    [InlineData("2025-11-16T00:01", false)] // counted in the period
    public void IsIn_TimeToTheMinute_StandsForLessThan72Hours(string confirmed, bool stands) =>
        Assert.Equal(stands, Standing.IsIn(Days("2025-11-16"), Open(confirmed)));

    [Theory]
    [InlineData("2025-11-16", false)] // counted in the period
    [InlineData("2025-11-15", true)]
    [InlineData("2025-11-13", true)]
    [InlineData("2025-11-12", false)]
    [InlineData("2025-10", false)]
    public void IsIn_DateWithoutTime_StandsForThreeDays(string confirmed, bool stands) =>
        Assert.Equal(stands, Standing.IsIn(Days("2025-11-16"), Open(confirmed)));

    [Fact]
    public void IsIn_Month_StandsFromItsLastDay()
    {
        Assert.True(Standing.IsIn(Days("2025-11-01"), Open("2025-10")));
        Assert.False(Standing.IsIn(Days("2025-11-04"), Open("2025-10")));
    }

    // The clock is put back on 26 October 2025 and forward on 30 March: three days are 73 hours, and 71.
    [Theory]
    [InlineData("2025-10-24T00:30", "2025-10-27", false)]
    [InlineData("2025-03-28T00:00", "2025-03-31", true)]
    public void IsIn_ClockChanges_HoursAreHours(string confirmed, string day, bool stands) =>
        Assert.Equal(stands, Standing.IsIn(Days(day), Open(confirmed)));

    [Theory]
    [InlineData("2025-10-24", "2025-10-27", true)]
    [InlineData("2025-10-23", "2025-10-27", false)]
    [InlineData("2025-03-28", "2025-03-31", true)]
    [InlineData("2025-03-27", "2025-03-31", false)]
    public void IsIn_ClockChanges_DaysAreDays(string confirmed, string day, bool stands) =>
        Assert.Equal(stands, Standing.IsIn(Days(day), Open(confirmed)));

    [Fact]
    public void IsIn_EndReported_NeverStands() =>
        Assert.False(Standing.IsIn(Days("2025-11-16"), Make.Outage("x", Wire.Window(null, "2025-11-15T20:00"), ended: true)));

    [Fact]
    public void IsIn_AnyDay_StandsOnTheThreeDaysAfterItInAnyZone() =>
        Gen.Select(Day, Zone, Zone, Gen.Int[-2, 6]).Sample((day, said, asked, later) =>
            Standing.IsIn(DayOf(day.AddDays(later), asked), Open(Moments.Day(day), said)) == later is >= 1 and <= 3);

    [Fact]
    public void IsIn_AnyInstant_DependsOnTheHoursAloneInAnyZone() =>
        Gen.Select(Instant, Gen.Int[-3, 80 * 60], Zone, Zone).Sample((start, minutes, said, asked) =>
            Standing.IsIn(new Period(start, start.AddDays(1), asked), Open(Moments.Minute(start.AddMinutes(-minutes)), said))
                == minutes is >= 0 and < 72 * 60);

    [Fact]
    public void IsIn_AnyOutage_IsNotCountedInTheSamePeriod() =>
        Gen.Select(Confirmed(), Instant, Gen.Int[1, 60 * 24 * 9], Zone).Sample((outage, start, minutes, zone) =>
        {
            var period = new Period(start, start.AddMinutes(minutes), zone);
            return !Standing.IsIn(period, outage) || !period.Contains(outage.Window);
        });

    [Fact]
    public void Reach_AnyOutageThatStands_EndsInIt() =>
        Gen.Select(Confirmed(), Instant, Zone).Sample((outage, start, zone) =>
        {
            var period = new Period(start, start.AddHours(1), zone);
            return !Standing.IsIn(period, outage) || Standing.Reach(period).Contains(outage.Window);
        });

    private static Gen<V1.Outage> Confirmed() => Gen.Select(Instant, Gen.Bool, Zone, (instant, byDay, zone) =>
        Open(byDay ? Moments.Day(DateOnly.FromDateTime(instant.DateTime)) : Moments.Minute(instant), zone));

    private static V1.Outage Open(string confirmed) => Open(Wire.Moment(confirmed), Kyiv);

    private static V1.Outage Open(Moment confirmed, IanaZone zone) =>
        Make.Outage("x", new Window { End = confirmed, Zone = zone.Id });

    private static Period Days(string day) => DayOf(DateOnly.Parse(day, null), Kyiv);

    private static Period DayOf(DateOnly day, IanaZone zone) => new(zone.StartOf(day), zone.StartOf(day.AddDays(1)), zone);
}
