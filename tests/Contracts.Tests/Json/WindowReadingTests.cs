using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Tests.Json;

public sealed class WindowReadingTests
{
    [Fact]
    public void Read_LocalTimes_BecomeInstantsOfTheZone()
    {
        var window = Read("""{"start":"2025-11-15T18:00","end":"2025-11-16T09:00","zone":"Europe/Kyiv"}""");

        Assert.Equal("2025-11-15T16:00:00Z", Written(window.Start));
        Assert.Equal("2025-11-16T07:00:00Z", Written(window.End));
    }

    [Fact]
    public void Read_ZoneAfterTheTimes_IsUsedAllTheSame() =>
        Assert.Equal(
            Read("""{"zone":"Europe/Kyiv","end":"2025-07-16T09:00"}"""),
            Read("""{"end":"2025-07-16T09:00","zone":"Europe/Kyiv"}"""));

    [Fact]
    public void Read_HourThatHappensTwice_StartIsEarlierAndEndIsLater()
    {
        var window = Read("""{"start":"2025-10-26T03:30","end":"2025-10-26T03:30","zone":"Europe/Kyiv"}""");

        Assert.Equal("2025-10-26T00:30:00Z", Written(window.Start));
        Assert.Equal("2025-10-26T01:30:00Z", Written(window.End));
    }

    [Fact]
    public void Read_TimeThatDoesNotExist_ReportsViolation() =>
        Assert.Equal(["start"], FaultyFields("""{"start":"2025-03-30T03:30","end":"2025-03-31","zone":"Europe/Kyiv"}"""));

    [Theory]
    [InlineData("Mars")]
    [InlineData("europe/kyiv")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/Kyiv ")]
    [InlineData("/usr/share/zoneinfo/UTC")]
    public void Read_UnknownZone_IsOneViolationHoweverManyTimesNeedIt(string zone)
    {
        Read("""{"start":"2025-11-15T18:00","end":"2025-11-16T09:00","zone":"Europe/Kyiv"}""");

        Assert.Equal(["zone"], FaultyFields($$"""{"start":"2025-11-15T18:00","end":"2025-11-16T09:00","zone":"{{zone}}"}"""));
    }

    [Fact]
    public void Read_LocalTimesWithoutZone_ReportsZone() =>
        Assert.Equal(["zone"], FaultyFields("""{"start":"2025-11-15T18:00","end":"2025-11-16"}"""));

    [Fact]
    public void Read_ZoneOfAnotherType_ReportsItOnce() =>
        Assert.Equal(["zone"], FaultyFields("""{"end":"2025-11-16T18:00","zone":3}"""));

    [Fact]
    public void Read_TimesWithOffsets_KeepTheirInstant() =>
        Assert.Equal("2025-11-15T16:00:00Z", Written(Read("""{"end":"2025-11-15T18:00+02:00","zone":"UTC"}""").End));

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-13")]
    [InlineData("2025-11-15T24:00Z")]
    [InlineData("2025-11-15T18:60Z")]
    [InlineData("2025-11-15t18:00z")]
    [InlineData("2025-11-15T18:00+15:00")]
    [InlineData("2025-11-15T18:00:00.1234567890Z")]
    [InlineData("2025-11-15T18:00Z\\n")]
    [InlineData("٢٠٢٥-11-15")]
    [InlineData("2025")]
    [InlineData("")]
    public void Read_NoMoment_ReportsViolation(string text) =>
        Assert.Equal(["end"], FaultyFields($$"""{"end":"{{text}}","zone":"UTC"}"""));

    [Fact]
    public void Read_LocalTimeAtTheEdgeOfTheCalendar_ReportsViolation() =>
        Assert.Equal(
            ["start", "end"],
            FaultyFields("""{"start":"0001-01-01T00:00","end":"9999-12-31T23:30-01:00","zone":"Europe/Kyiv"}"""));

    [Fact]
    public void Read_LocalTimeOutsideOfAWindow_ReportsViolation()
    {
        var violations = new Violations();

        Assert.Null(RecordJson.Read<Citation>(Utf8("""{"published":"2025-11-15T18:00","retrieved":"2025-11-15T18:00"}"""), violations));
        Assert.Equal(["published", "retrieved"], violations.Select(violation => violation.Field));
    }

    private static Window Read(string json)
    {
        var violations = new Violations();
        var window = RecordJson.Read<Window>(Utf8(json), violations);
        Assert.Empty(violations);
        return window!;
    }

    private static IEnumerable<string> FaultyFields(string json)
    {
        var violations = new Violations();
        Assert.Null(RecordJson.Read<Window>(Utf8(json), violations));
        return violations.Select(violation => violation.Field);
    }

    private static string Written(Moment moment) => RecordJson.ToJson(moment).Trim('"');

    private static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
