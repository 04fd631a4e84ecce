using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class ReportPeriodsTests
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    [Theory]
    [InlineData("2025-10-25T21:00Z", "2025-10-26T22:00Z", "2025-10-24T21:00Z")]
    [InlineData("2025-10-24T21:00Z", "2025-10-26T22:00Z", "2025-10-22T21:00Z")]
    [InlineData("2025-10-26T22:00Z", "2025-10-28T22:00Z", "2025-10-24T21:00Z")]
    [InlineData("2025-03-30T21:00Z", "2025-04-06T21:00Z", "2025-03-23T22:00Z")]
    [InlineData("2025-10-26T23:00Z", "2025-10-27T23:00Z", "2025-10-25T23:00Z")]
    [InlineData("2025-11-15T16:00Z", "2025-11-16T07:00Z", "2025-11-15T01:00Z")]
    public void Before_WholeLocalDays_StepsBackDaysElseTheSameLength(string start, string stop, string before)
    {
        var query = new ReportQuery(null, DateTimeOffset.Parse(start), DateTimeOffset.Parse(stop), Kyiv, "", null, null, false);

        Assert.Equal((DateTimeOffset.Parse(before), query.Start), ReportPeriods.Before(query));
    }
}
