using CsCheck;
using Sitrep.Contracts.Time;
using Sitrep.Evidence.Imports.Datasets;

namespace Sitrep.Evidence.Tests.Imports.Datasets;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("176.0", 176L)]
    [InlineData("176", 176L)]
    [InlineData("0", 0L)]
    [InlineData("1000000000000", 1_000_000_000_000L)]
    [InlineData("1000000000001", null)]
    [InlineData("1.5", null)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("1,000", null)]
    [InlineData("1.000", null)]
    [InlineData("12.000", null)]
    [InlineData("12.00", 12L)]
    [InlineData("NaN", null)]
    [InlineData("=1+1", null)]
    [InlineData("", null)]
    [InlineData("1000000000000000000000000000000", null)]
    public void Count_WholeNumbersOnly(string text, long? count) => Assert.Equal(count, CellText.Count(text));

    [Theory]
    [InlineData("2025-11-16 09:00", "2025-11-16T07:00:00.0000000+00:00")]
    [InlineData("2023-05-16 3:30", "2023-05-16T00:30:00.0000000+00:00")]
    [InlineData("2025-11-16T09:00:00", "2025-11-16T07:00:00.0000000+00:00")]
    public void LocalMoment_Time_IsThatMinuteInItsZone(string text, string instant) =>
        Assert.Equal(instant, Read(text, out _)!.Minute.ToDateTimeOffset().ToString("O", null));

    [Theory]
    [InlineData("2025-11-16 09:00", "07:00")]
    [InlineData("2025-11-16 09:00:12.345678", "07:00")]
    [InlineData("2025-11-16 09:00:12+00:00", "09:00")]
    [InlineData("2025-11-16T09:00:12.345Z", "09:00")]
    [InlineData("2025-11-16 09:00 +0300", "06:00")]
    [InlineData("2025-11-16T09:00-05:30", "14:30")]
    public void Instant_Time_IsThatOfItsOffsetOrElseOfTheZone(string text, string utc) =>
        Assert.Equal($"2025-11-16 {utc}", CellText.Instant(text, IanaZone.Get("Europe/Kyiv"))?.ToString("yyyy-MM-dd HH:mm", null));

    [Theory]
    [InlineData("2025-11-16")]
    [InlineData("2025-11-16+03:00")]
    [InlineData("2025-11-16 09:00+15:00")]
    [InlineData("2025-11-16 09:00 MSK")]
    [InlineData("2025-11-16 ٠٩:٠٠")]
    [InlineData("٢٠٢٥-11-16 09:00")]
    [InlineData("2025-10-26 03:30")]
    public void Instant_NoTimeOrOneThatTheClockLeavesOpen_IsNone(string text) => Assert.Null(CellText.Instant(text, IanaZone.Get("Europe/Kyiv")));

    [Fact]
    public void LocalMoment_Date_IsThatDay() => Assert.Equal("2025-11-16", Read("2025-11-16", out _)!.Day);

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-11-16 24:00")]
    [InlineData("2025-11-16 12:60")]
    [InlineData("16.11.2025")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    public void LocalMoment_NoTimeThatExists_IsNone(string text) => Assert.Null(Read(text, out _));

    [Theory]
    [InlineData("2025-03-30 03:30")]
    [InlineData("2025-10-26 03:30")]
    public void LocalMoment_TimeThatTheClockSkipsOrRepeats_IsReadAsTheDay(string text)
    {
        var moment = Read(text, out var isDoubtful);

        Assert.Equal((text[..10], true), (moment!.Day, isDoubtful));
    }

    [Fact]
    public void FoldedList_AnyOrderCaseAndOuterBlanks_IsTheSame() =>
        Gen.OneOf("Odesa oblast", "south", "Kyiv", "X-22").Array[1, 5].Select(Gen.Int[0, 3], (names, turn) => (names, turn)).Sample(made =>
        {
            string[] turned = [.. made.names.Skip(made.turn % made.names.Length), .. made.names.Take(made.turn % made.names.Length)];
            Assert.Equal(
                CellText.FoldedList(string.Join(" and ", made.names)),
                CellText.FoldedList($" {string.Join(" and ", turned).ToUpperInvariant().Replace(" AND ", " and ", StringComparison.Ordinal)} "));
        });

    private static V1.Moment? Read(string text, out bool isDoubtful) => CellText.LocalMoment(text, IanaZone.Get("Europe/Kyiv"), out isDoubtful);
}
