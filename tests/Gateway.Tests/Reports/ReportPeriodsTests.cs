using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class ReportPeriodsTests
{
    private static readonly Gen<IanaZone> Zone = Gen
        .OneOf("Europe/Kyiv", "America/New_York", "Asia/Beirut", "America/Sao_Paulo", "America/St_Johns", "Pacific/Apia", "UTC")
        .Select(IanaZone.Get);

    private static readonly Gen<DateOnly> Date = Gen.Int[0, 15_000].Select(new DateOnly(1992, 1, 1).AddDays);

    [Theory]
    [InlineData("2025-10-25T21:00Z", "2025-10-26T22:00Z", "2025-10-24T21:00Z")]
    [InlineData("2025-10-24T21:00Z", "2025-10-26T22:00Z", "2025-10-22T21:00Z")]
    [InlineData("2025-10-26T22:00Z", "2025-10-28T22:00Z", "2025-10-24T21:00Z")]
    [InlineData("2025-03-30T21:00Z", "2025-04-06T21:00Z", "2025-03-23T22:00Z")]
    [InlineData("2025-10-26T23:00Z", "2025-10-27T23:00Z", "2025-10-25T23:00Z")]
    [InlineData("2025-11-15T16:00Z", "2025-11-16T07:00Z", "2025-11-15T01:00Z")]
    public void Before_WholeLocalDays_StepsBackDaysElseTheSameLength(string start, string stop, string before)
    {
        var query = Period(DateTimeOffset.Parse(start), DateTimeOffset.Parse(stop), IanaZone.Get("Europe/Kyiv"));

        Assert.Equal((DateTimeOffset.Parse(before), query.Start), ReportPeriods.Before(query));
    }

    [Fact]
    public void Before_DayAfterOneThatTheClockSkipped_IsTheLastThatWas()
    {
        var apia = IanaZone.Get("Pacific/Apia");

        Assert.Equal(
            (apia.StartOf(new(2011, 12, 29)), apia.StartOf(new(2011, 12, 31))),
            ReportPeriods.Before(ReportPeriods.Day(new(2011, 12, 31), apia)));
    }

    [Fact]
    public void Before_AnyWholeDays_AreAsManyThatMeetThem() => Gen.Select(Date, Gen.Int[1, 40], Zone).Sample((date, count, zone) =>
    {
        var first = zone.DayOf(zone.StartOf(date));
        var (start, stop) = ReportPeriods.Before(Period(zone.StartOf(first), zone.StartOf(first.AddDays(count)), zone));
        var days = first.DayNumber - zone.DayOf(start).DayNumber;
        return stop == zone.StartOf(first) && start == zone.StartOf(zone.DayOf(start)) && (days == count || zone.Id == "Pacific/Apia");
    });

    [Fact]
    public void Before_AnyPeriod_IsOneThatEndsWhereItBegins() =>
        Gen.Select(Date, Gen.Int[0, 1439], Gen.Int[1, 90_000], Zone).Sample((date, minute, minutes, zone) =>
        {
            var start = zone.StartOf(date).AddMinutes(minute);
            var before = ReportPeriods.Before(Period(start, start.AddMinutes(minutes), zone));
            return before.Start < before.Stop && before.Stop == start;
        });

    private static ReportQuery Period(DateTimeOffset start, DateTimeOffset stop, IanaZone zone) =>
        new(null, start, stop, zone, "", null, null, false);
}
