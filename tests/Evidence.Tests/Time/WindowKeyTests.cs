using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Time;

public sealed class WindowKeyTests
{
    [Fact]
    public void Of_TimesWithinAZone_AreInstants()
    {
        var key = WindowKey.From(Given.Night);
        Assert.Equal(new WindowKey(Utc("2025-11-16T07:00Z"), false, Utc("2025-11-15T16:00Z")), key);
    }

    [Fact]
    public void Of_Dates_AreMidnightsAsIfUtc()
    {
        var key = WindowKey.From(Given.Window("2025-11-15", "2025-11-16"));
        Assert.Equal(new WindowKey(Utc("2025-11-17T00:00Z"), true, Utc("2025-11-15T00:00Z")), key);
    }

    [Fact]
    public void Of_TimeThenDate_ReadsTheStartFromTheWall()
    {
        var key = WindowKey.From(Given.Window("2025-11-15T18:00", "2025-11-16"));
        Assert.Equal(new WindowKey(Utc("2025-11-17T00:00Z"), true, Utc("2025-11-15T18:00Z")), key);
    }

    [Fact]
    public void Of_DateThenTime_StartsAtLocalMidnight()
    {
        var key = WindowKey.From(Given.Window("2025-11-15", "2025-11-16T09:00"));
        Assert.Equal(new WindowKey(Utc("2025-11-16T07:00Z"), false, Utc("2025-11-14T22:00Z")), key);
    }

    [Fact]
    public void Of_NoStart_StartsWithTheDayItEndsOn()
    {
        Assert.Equal(Utc("2025-11-15T22:00Z"), WindowKey.From(Given.Window(null, "2025-11-16T09:00")).StartsAt);
        Assert.Equal(Utc("2025-11-16T00:00Z"), WindowKey.From(Given.Window(null, "2025-11-16")).StartsAt);
        Assert.Equal(Utc("2025-11-01T00:00Z"), WindowKey.From(Given.Window(null, "2025-11")).StartsAt);
    }

    private static long Utc(string text) =>
        (DateTimeOffset.Parse(text, null).UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
