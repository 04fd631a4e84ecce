using Sitrep.Contracts.Time;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Tests.Reports;

public sealed class LocalTimesTests
{
    private static readonly IanaZone Kyiv = IanaZone.Get("Europe/Kyiv");

    [Theory]
    [InlineData("2025-11-16", "2025-11-15T22:00Z")]
    [InlineData("1990-01-01", "1989-12-31T21:00Z")]
    [InlineData("2025-11-16T09:00", "2025-11-16T07:00Z")]
    [InlineData("2025-11-16T09:00:30", "2025-11-16T07:00:30Z")]
    [InlineData("2025-11-16T09:00:30.25", "2025-11-16T07:00:30.25Z")]
    [InlineData("2025-11-16T09:00Z", "2025-11-16T09:00Z")]
    [InlineData("2025-11-16T09:00+03:00", "2025-11-16T06:00Z")]
    [InlineData("2025-11-16T09:00 03:00", "2025-11-16T06:00Z")] // a plus sign that an address turned into a blank
    public void Read_DateOrTime_IsItsInstant(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), LocalTimes.Read(text, Kyiv, later: false));

    [Fact]
    public void Read_HourThatHappensTwice_IsTheOneAskedFor()
    {
        Assert.Equal(DateTimeOffset.Parse("2025-10-26T00:30Z"), LocalTimes.Read("2025-10-26T03:30", Kyiv, later: false));
        Assert.Equal(DateTimeOffset.Parse("2025-10-26T01:30Z"), LocalTimes.Read("2025-10-26T03:30", Kyiv, later: true));
    }

    [Theory]
    [InlineData("2025-03-30T03:30")] // the clock skips it
    [InlineData("2025-02-29")]
    [InlineData("1989-12-31")]
    [InlineData("2101-01-01T00:00Z")]
    [InlineData("2025-11-16T25:00")]
    [InlineData("2025-11-16T09:00+15:00")]
    [InlineData("2025-11")]
    [InlineData("")]
    public void Read_NoTimeThatExists_IsNothing(string text) => Assert.Null(LocalTimes.Read(text, Kyiv, later: false));

    [Fact]
    public void ReadInstant_TimeWithoutOffset_IsNothing()
    {
        Assert.Null(LocalTimes.ReadInstant("2025-11-16T09:00"));
        Assert.Null(LocalTimes.ReadInstant("2025-11-16"));
        Assert.Equal(DateTimeOffset.Parse("2025-11-16T09:00Z"), LocalTimes.ReadInstant("2025-11-16T09:00Z"));
    }
}
