using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Time;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Mars")]
    [InlineData("")]
    [InlineData("europe/kyiv/../kyiv")]
    [InlineData("../../../etc/passwd")]
    [InlineData("Europe/../Europe/Kyiv")]
    [InlineData("Europe/Kyiv\0")]
    public void Find_NoSuchZone_IsNothing(string name) => Assert.Null(Zones.Find(name));

    [Fact]
    public void FirstInstant_TimeThatHappensTwice_IsTheEarlier() =>
        Assert.Equal(
            new DateTimeOffset(2025, 10, 26, 0, 30, 0, TimeSpan.Zero),
            Zones.FirstInstant(new DateTime(2025, 10, 26, 3, 30, 0), Zones.Get("Europe/Kyiv")));

    [Fact]
    public void FirstInstant_TimeThatDoesNotHappen_IsWhenTheClockWentOn() =>
        Assert.Equal(
            new DateTimeOffset(2025, 3, 30, 1, 0, 0, TimeSpan.Zero),
            Zones.FirstInstant(new DateTime(2025, 3, 30, 3, 30, 0), Zones.Get("Europe/Kyiv")));
}
