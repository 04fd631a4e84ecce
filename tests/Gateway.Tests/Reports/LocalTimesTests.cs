using CsCheck;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class LocalTimesTests
{
    private static readonly string[] Names =
        ["Europe/Kyiv", "America/New_York", "Asia/Beirut", "America/Sao_Paulo", "Pacific/Apia", "UTC"];

    private static readonly Gen<TimeZoneInfo> Zones =
        Gen.Int[0, Names.Length - 1].Select(index => TimeZoneInfo.FindSystemTimeZoneById(Names[index]));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 15_000].Select(new DateOnly(1992, 1, 1).AddDays);

    [Fact]
    public void Days_OneAfterTheOther_LeaveNoGapAndNoOverlap() => Gen.Select(Days, Zones).Sample((day, zone) =>
    {
        var today = ReportPeriods.Day(day, zone);
        var tomorrow = ReportPeriods.Day(day.AddDays(1), zone);
        return today.Stop == tomorrow.Start && ReportPeriods.Before(tomorrow) == (today.Start, today.Stop) && today.Start <= today.Stop;
    });

    [Fact]
    public void StartOf_SkippedMidnight_IsTheFirstInstantThereIs()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");

        var start = LocalTimes.StartOf(new DateOnly(2025, 3, 30), zone);

        Assert.Equal(DateTimeOffset.Parse("2025-03-29T22:00:00Z"), start);
    }
}
