using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Time;

public sealed class PeriodTests
{
    private static readonly IanaZone Kyiv = IanaZone.Get("Europe/Kyiv");

    [Fact]
    public void Contains_EndAtTheStop_Counts_AndAtTheStart_DoesNot()
    {
        var window = Given.Window("2025-11-15T18:00", "2025-11-16T00:00");
        Assert.True(Days.Of(new(2025, 11, 15), Kyiv).Contains(window));
        Assert.False(Days.Of(new(2025, 11, 16), Kyiv).Contains(window));
    }

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Europe/Kyiv")]
    public void Contains_DateWithoutTime_IsThatDayInAnyZone(string zone)
    {
        var window = Given.Window("2025-11-15", "2025-11-16");
        Assert.True(Days.Of(new(2025, 11, 16), IanaZone.Get(zone)).Contains(window));
        Assert.False(Days.Of(new(2025, 11, 15), IanaZone.Get(zone)).Contains(window));
        Assert.False(Days.Of(new(2025, 11, 17), IanaZone.Get(zone)).Contains(window));
    }

    [Fact]
    public void Contains_DayThatEndsAfterTheStop_IsNotCountedButTouches()
    {
        var night = new Period(Given.Instant("2025-11-15T18:00"), Given.Instant("2025-11-16T09:00"), Kyiv);
        var day = Given.Window(null, "2025-11-16");
        Assert.False(night.Contains(day));
        Assert.True(night.Touches(day));
    }

    [Fact]
    public void Contains_Month_EndsWithItsLastDay()
    {
        var month = Given.Window("2025-11", "2025-11");
        Assert.True(Days.Of(new(2025, 11, 30), Kyiv).Contains(month));
        Assert.False(Days.Of(new(2025, 12, 1), Kyiv).Contains(month));
    }

    [Fact]
    public void Contains_AnyWindow_CountsOnExactlyOneDayOfThePeriodThatHoldsIt() =>
        Gen.Select(Generators.Window, Generators.Instant, Gen.Int[1, 60 * 24 * 40], Generators.Zone).Sample((window, start, minutes, zone) =>
        {
            var period = new Period(start, start.AddMinutes(minutes), IanaZone.Get(zone));
            var days = Days.Each(period).Count(day => day.Contains(window));
            return days == (period.Contains(window) ? 1 : 0);
        }, iter: 2_000);

    [Fact]
    public void NightOf_AnyWindow_IsTheDayThatCountsIt() =>
        Gen.Select(Generators.Window, Generators.Zone).Sample((window, zone) =>
            Days.Of(WindowDays.NightOf(window, IanaZone.Get(zone)), IanaZone.Get(zone)).Contains(window), iter: 2_000);

    [Fact]
    public void Nights_WholeDays_AreAsMany() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[1, 40], Generators.Zone).Sample((day, count, zone) =>
            Days.From(new DateOnly(2025, 1, 1).AddDays(day), count, IanaZone.Get(zone)).Nights == count);

    [Fact]
    public void Nights_PartsOfTwoDays_AreTwo() =>
        Assert.Equal(2, new Period(Given.Instant("2025-11-15T18:00"), Given.Instant("2025-11-16T09:00"), Kyiv).Nights);

    [Fact]
    public void Contains_AnyWindowButAnInstant_AlsoTouches() =>
        Gen.Select(Generators.Window, Generators.Instant, Gen.Int[1, 60 * 24 * 40], Generators.Zone).Sample((window, start, minutes, zone) =>
        {
            var period = new Period(start, start.AddMinutes(minutes), IanaZone.Get(zone));
            var key = WindowKey.From(window);
            return !period.Contains(key) || key.StartsAt >= key.EndsAt || period.Touches(key);
        });

    [Fact]
    public void New_StopBeforeStart_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Period(Given.Instant("2025-11-16T00:00"), Given.Instant("2025-11-15T00:00"), Kyiv));
}
