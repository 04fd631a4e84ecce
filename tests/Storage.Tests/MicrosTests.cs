using CsCheck;

namespace Sitrep.Storage.Tests;

public sealed class MicrosTests
{
    [Fact]
    public void ToTime_AnyMicros_ComesBackTheSame() =>
        Gen.Long[Micros.From(DateTimeOffset.MinValue), Micros.From(DateTimeOffset.MaxValue)]
            .Sample(micros => Micros.From(Micros.ToTime(micros)) == micros);

    [Fact]
    public void From_SameInstantInAnotherZone_IsTheSame() => Assert.Equal(
        Micros.From(new DateTimeOffset(2025, 11, 16, 12, 0, 0, TimeSpan.Zero)),
        Micros.From(new DateTimeOffset(2025, 11, 16, 14, 0, 0, TimeSpan.FromHours(2))));

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    public void From_FinerThanAMicrosecond_IsDroppedTowardsThePast(long ticks, long micros) =>
        Assert.Equal(micros, Micros.From(DateTimeOffset.UnixEpoch.AddTicks(ticks)));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void ToTime_OutsideTheCalendar_IsRefused(long micros) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Micros.ToTime(micros));
}
