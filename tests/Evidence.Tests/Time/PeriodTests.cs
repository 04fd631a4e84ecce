using CsCheck;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Time;

public sealed class PeriodTests
{
    private static readonly TimeZoneInfo Kyiv = Zones.Get("Europe/Kyiv");

    [Theory]
    [InlineData("2025-03-30", "Europe/Kyiv", 23)]
    [InlineData("2025-10-26", "Europe/Kyiv", 25)]
    [InlineData("2025-11-16", "Europe/Kyiv", 24)]
    [InlineData("2025-03-30", "Asia/Beirut", 23)]
    [InlineData("2025-11-02", "America/Havana", 25)]
    public void ForDay_ClockChanges_LastsAsLongAsTheDay(string day, string zone, int hours)
    {
        var period = Period.ForDay(DateOnly.Parse(day), Zones.Get(zone));
        Assert.Equal(TimeSpan.FromHours(hours), period.Stop - period.Start);
    }

    [Fact]
    public void Contains_EndAtTheStop_Counts_AndAtTheStart_DoesNot()
    {
        var window = Make.Window("2025-11-15T18:00", "2025-11-16T00:00");
        Assert.True(Period.ForDay(new(2025, 11, 15), Kyiv).Contains(window));
        Assert.False(Period.ForDay(new(2025, 11, 16), Kyiv).Contains(window));
    }

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Europe/Kyiv")]
    public void Contains_DateWithoutTime_IsThatDayInAnyZone(string zone)
    {
        var window = Make.Window("2025-11-15", "2025-11-16");
        Assert.True(Period.ForDay(new(2025, 11, 16), Zones.Get(zone)).Contains(window));
        Assert.False(Period.ForDay(new(2025, 11, 15), Zones.Get(zone)).Contains(window));
        Assert.False(Period.ForDay(new(2025, 11, 17), Zones.Get(zone)).Contains(window));
    }

    [Fact]
    public void Contains_DayThatEndsAfterTheStop_IsNotCountedButTouches()
    {
        var night = new Period(Make.Instant("2025-11-15T18:00"), Make.Instant("2025-11-16T09:00"), Kyiv);
        var day = Make.Window(null, "2025-11-16");
        Assert.False(night.Contains(day));
        Assert.True(night.Touches(day));
    }

    [Fact]
    public void Contains_Month_EndsWithItsLastDay()
    {
        var month = Make.Window("2025-11", "2025-11");
        Assert.True(Period.ForDay(new(2025, 11, 30), Kyiv).Contains(month));
        Assert.False(Period.ForDay(new(2025, 12, 1), Kyiv).Contains(month));
    }

    [Fact]
    public void Contains_AnyWindow_CountsOnExactlyOneDayOfThePeriodThatHoldsIt() =>
        Gen.Select(Generators.Window, Generators.Instant, Gen.Int[1, 60 * 24 * 40], Generators.Zone).Sample((window, start, minutes, zone) =>
        {
            var period = new Period(start, start.AddMinutes(minutes), Zones.Get(zone));
            var days = period.EachDay().Count(day => day.Contains(window));
            return days == (period.Contains(window) ? 1 : 0);
        }, iter: 2_000);

    [Fact]
    public void NightOf_AnyWindow_IsTheDayThatCountsIt() =>
        Gen.Select(Generators.Window, Generators.Zone).Sample((window, zone) =>
            Period.ForDay(WindowDays.NightOf(window, Zones.Get(zone)), Zones.Get(zone)).Contains(window), iter: 2_000);

    [Fact]
    public void PeriodBefore_WholeDays_MeetsItInTheSameNumberOfDays() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[1, 40], Generators.Zone).Sample((day, count, zone) =>
        {
            var period = Period.ForDays(new DateOnly(2025, 1, 1).AddDays(day), count, Zones.Get(zone));
            var before = period.PeriodBefore();
            return before.Stop == period.Start && before.Nights == count && period.Nights == count;
        });

    [Fact]
    public void PeriodBefore_PartOfADay_HasTheSameLength()
    {
        var night = new Period(Make.Instant("2025-11-15T18:00"), Make.Instant("2025-11-16T09:00"), Kyiv);
        Assert.Equal(night.Start, night.PeriodBefore().Stop);
        Assert.Equal(TimeSpan.FromHours(15), night.PeriodBefore().Stop - night.PeriodBefore().Start);
        Assert.Equal(2, night.Nights);
    }

    [Fact]
    public void Contains_AnyWindowButAnInstant_AlsoTouches() =>
        Gen.Select(Generators.Window, Generators.Instant, Gen.Int[1, 60 * 24 * 40], Generators.Zone).Sample((window, start, minutes, zone) =>
        {
            var period = new Period(start, start.AddMinutes(minutes), Zones.Get(zone));
            var key = WindowKey.From(window);
            return !period.Contains(key) || key.StartsAt >= key.EndsAt || period.Touches(key);
        });

    [Fact]
    public void New_StopBeforeStart_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Period(Make.Instant("2025-11-16T00:00"), Make.Instant("2025-11-15T00:00"), Kyiv));
}
