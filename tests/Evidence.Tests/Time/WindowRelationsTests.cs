using CsCheck;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Time;

public sealed class WindowRelationsTests
{
    [Theory]
    [InlineData("2025-11-15T20:00", "2025-11-16T06:00", Relation.Inside, 600)]
    [InlineData("2025-11-15T18:00", "2025-11-16T09:00", Relation.Inside, 900)]
    [InlineData("2025-11-16T08:00", "2025-11-16T10:00", Relation.Partly, 60)]
    [InlineData("2025-11-15T17:00", "2025-11-16T10:00", Relation.Partly, 900)]
    [InlineData("2025-11-16T09:00", "2025-11-16T10:00", Relation.Outside, 0)]
    [InlineData("2025-11-17", "2025-11-17", Relation.Outside, 0)]
    [InlineData("2025-11-16", "2025-11-16", Relation.CannotTell, -1)]
    [InlineData(null, "2025-11-16T08:00", Relation.CannotTell, -1)]
    [InlineData(null, "2025-11-15T17:00", Relation.Outside, 0)]
    public void Relate_ToTheNight(string? start, string end, Relation relation, long minutes) =>
        Assert.Equal(new WindowOverlap(relation, minutes), WindowRelations.Relate(Given.Window(start, end), Given.Night));

    [Fact]
    public void Relate_TimesOnADayWithinDates_AreInside() =>
        Assert.Equal(
            new WindowOverlap(Relation.Inside, WindowOverlap.Unknown),
            WindowRelations.Relate(Given.Window("2025-11-16T01:00", "2025-11-16T02:00"), Given.Window("2025-11-15", "2025-11-17")));

    [Fact]
    public void Relate_AcrossZones_ComparesInstants() =>
        Assert.Equal(
            new WindowOverlap(Relation.Inside, 480),
            WindowRelations.Relate(Given.Window("2025-11-15T23:00", "2025-11-16T07:00", "Europe/Moscow"), Given.Night));

    [Fact]
    public void Relate_EitherWay_AgreesOnApartAndOnSharedMinutes() =>
        Gen.Select(Generators.Window, Generators.Window).Sample((a, b) =>
        {
            var there = WindowRelations.Relate(a, b);
            var back = WindowRelations.Relate(b, a);
            return (there.Relation == Relation.Outside) == (back.Relation == Relation.Outside) && there.Minutes == back.Minutes;
        });
}
