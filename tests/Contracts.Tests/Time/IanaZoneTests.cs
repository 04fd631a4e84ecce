using Sitrep.Contracts.Time;

namespace Sitrep.Contracts.Tests.Time;

public sealed class IanaZoneTests
{
    private static readonly IanaZone Kyiv = IanaZone.Get("Europe/Kyiv");

    [Theory]
    [InlineData("")]
    [InlineData("Mars")]
    [InlineData("europe/kyiv")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/Kyiv\0")]
    [InlineData("FLE Standard Time")]
    [InlineData("UTC+12")]
    [InlineData("UTC+05:30")]
    [InlineData("posix/Europe/Kyiv")]
    [InlineData("localtime")]
    public void Find_NameThatIanaDoesNotHave_IsNothing(string name) => Assert.Null(IanaZone.Find(name));

    [Theory]
    [InlineData("Europe/Kyiv")]
    [InlineData("Europe/Kiev")]
    [InlineData("Etc/GMT-14")]
    [InlineData("UTC")]
    public void Find_AnyNameOfAZone_KeepsTheName(string name)
    {
        Assert.Equal(name, IanaZone.Find(name)!.Id);
        Assert.Same(IanaZone.Find(name), IanaZone.Get(name));
    }

    [Fact]
    public void Get_NoZone_IsRefused() => Assert.Throws<ArgumentException>(() => IanaZone.Get("Mars"));

    [Theory]
    [InlineData("Europe/Kyiv", "2025-10-26T03:30", "2025-10-26T00:30Z", "2025-10-26T01:30Z")]
    [InlineData("Europe/Kyiv", "2025-11-16T09:00", "2025-11-16T07:00Z", "2025-11-16T07:00Z")]
    [InlineData("Europe/Moscow", "2014-10-26T01:30", "2014-10-25T21:30Z", "2014-10-25T22:30Z")] // the zone itself went back
    public void OffsetAt_TimeThatHappens_IsThatOfTheEarlierOrTheLater(string name, string wallClock, string earlier, string later)
    {
        var zone = IanaZone.Get(name);

        Assert.Equal(Utc(earlier), At(zone, wallClock, later: false));
        Assert.Equal(Utc(later), At(zone, wallClock, later: true));
        Assert.Equal(Utc(earlier), zone.FirstInstant(Wall(wallClock)));
    }

    [Theory]
    [InlineData("Europe/Kyiv", "2025-03-30T03:30", "2025-03-30T01:00Z")]
    [InlineData("Asia/Beirut", "2025-03-30T00:00", "2025-03-29T22:00Z")]
    [InlineData("Europe/Dublin", "2025-03-30T01:30", "2025-03-30T01:00Z")] // winter is its daylight saving time, below zero
    [InlineData("Africa/Khartoum", "2000-01-15T12:30", "2000-01-15T10:00Z")] // the zone itself moved on, not its summer
    [InlineData("Australia/Lord_Howe", "2025-10-05T02:15", "2025-10-04T15:30Z")] // by half an hour
    [InlineData("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00Z")] // by a day
    public void FirstInstant_TimeThatNeverHappens_IsTheEndOfTheGap(string name, string wallClock, string instant)
    {
        var zone = IanaZone.Get(name);

        Assert.Null(zone.OffsetAt(Wall(wallClock), later: false));
        Assert.Null(zone.OffsetAt(Wall(wallClock), later: true));
        Assert.Equal(Utc(instant), zone.FirstInstant(Wall(wallClock)));
    }

    [Theory]
    [InlineData("Europe/Kyiv", "2025-03-30", 23)]
    [InlineData("Europe/Kyiv", "2025-10-26", 25)]
    [InlineData("Asia/Beirut", "2025-03-30", 23)]
    [InlineData("America/Havana", "2025-11-02", 25)]
    [InlineData("Pacific/Apia", "2011-12-29", 24)]
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    public void StartOf_DayAndTheNext_AreAsFarApartAsTheDayIsLong(string name, string day, int hours)
    {
        var zone = IanaZone.Get(name);
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        Assert.Equal(TimeSpan.FromHours(hours), zone.StartOf(date.AddDays(1)) - zone.StartOf(date));
    }

    // One minute past midnight the clock went back to 23:01 of the day before.
    [Theory]
    [InlineData("2010-11-07T02:29:59Z", "2010-11-06")]
    [InlineData("2010-11-07T02:30:00Z", "2010-11-07")]
    [InlineData("2010-11-07T03:00:00Z", "2010-11-07")]
    [InlineData("2010-11-07T03:31:00Z", "2010-11-07")]
    public void DayOf_ClockPutBackOverMidnight_IsTheNewDayFromItsFirstMidnight(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), IanaZone.Get("America/St_Johns").DayOf(Utc(instant)));

    [Fact]
    public void OffsetAt_EndsOfTheCalendar_AreAnswered()
    {
        Assert.NotNull(Kyiv.OffsetAt(DateTime.MinValue, later: false));
        Assert.NotNull(Kyiv.OffsetAt(DateTime.MaxValue, later: true));
    }

    private static DateTimeOffset? At(IanaZone zone, string wallClock, bool later) =>
        zone.OffsetAt(Wall(wallClock), later) is { } offset ? new DateTimeOffset(Wall(wallClock), offset) : null;

    private static DateTime Wall(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
