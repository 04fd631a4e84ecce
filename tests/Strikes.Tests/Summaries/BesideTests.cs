using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Regional rows set beside the national one of their direction and item.</summary>
public sealed class BesideTests
{
    private const string South = "ua-command-south";

    [Theory]
    [InlineData("2025-11-15T20:00", "2025-11-16T06:00", WindowRelation.Inside, 600L)]
    [InlineData("2025-11-15T18:00", "2025-11-16T09:00", WindowRelation.Inside, 900L)]
    [InlineData("2025-11-15T16:00", "2025-11-16T06:00", WindowRelation.Partly, 720L)]
    [InlineData("2025-11-16T09:00", "2025-11-16T12:00", WindowRelation.Outside, 0L)]
    [InlineData(null, "2025-11-16", WindowRelation.CannotTell, -1L)]
    public async Task Summarize_RegionalRow_SaysHowItsWindowLies(string? start, string end, WindowRelation relation, long minutes)
    {
        var beside = await SingleAsync(Make.Counted("regional", Wire.Window(start, end), 1, 1, South));

        Assert.Equal(
            ("attacks/regional", South, "attacks/national", relation, minutes, false),
            (beside.Record, beside.Claimant, beside.Leading, beside.Relation, beside.OverlapMinutes, beside.Contradiction));
    }

    [Fact]
    public async Task Summarize_WeaponInNoNationalRow_IsOnlyHere()
    {
        var beside = await SingleAsync(
            Make.Counted("regional", Wire.Window("2025-11-15T20:00", "2025-11-16T06:00"), 1, 1, South, "orlan-10"));

        Assert.Equal((WindowRelation.OnlyHere, ""), (beside.Relation, beside.Leading));
    }

    [Theory]
    [InlineData(1L, 1L, 1L, 0L, true)] // one launched, and shot down by one account, not by the other
    [InlineData(5L, 5L, 6L, 2L, true)] // a part greater than the whole
    [InlineData(5L, 3L, 2L, 1L, false)]
    public async Task Summarize_EqualWindows_TellWhetherBothCanBeTrue(
        long launched, long intercepted, long regional, long shotDown, bool contradiction)
    {
        var night = Wire.Window("2025-12-29T18:00", "2025-12-30T09:00");
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("national", night, launched, intercepted, item: "iskander-m", itemClass: ItemClass.Missile, target: Make.Country),
            Make.Counted("regional", night, regional, shotDown, South, "iskander-m", ItemClass.Missile, Make.Region("UA51")));

        var section = await service.SectionAsync("2025-12-30", "2025-12-31");

        Assert.Equal(contradiction, Assert.Single(section.Beside).Contradiction);
        Assert.Equal(contradiction, section.Conflicts.Any(conflict => conflict.About == "contradiction"));
    }

    [Fact]
    public async Task Summarize_Contradiction_IsAConflictOfBothSidesCountsInOneZoneWithWhatTheirWindowsShare()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("national", Wire.Window("2025-12-29T18:00", "2025-12-30T09:00"), 1, 1, item: "iskander-m", itemClass: ItemClass.Missile,
                target: Make.Country),
            Make.Counted("regional", Wire.Window("2025-12-29T18:00", "2025-12-30T09:00"), 1, 0, South, "iskander-m", ItemClass.Missile,
                Make.Region("UA51")));

        var section = await service.SectionAsync("2025-12-30", "2025-12-31");

        var conflict = Assert.Single(section.Conflicts);
        Assert.Equal(("attacks/regional", 900L, "Europe/Kyiv"), (conflict.Record, conflict.OverlapMinutes, Assert.Single(conflict.Windows).Zone));
        Assert.Equal(
            ["ua-air-force 1", "ua-air-force 1", "ua-command-south 1", "ua-command-south 0"],
            conflict.Figures.Select(section.Figure).Select(figure => $"{figure.Claimant} {figure.Quantity.Lower}"));
    }

    [Theory]
    [InlineData(1L, 0L, false)] // may be the one of the second row
    [InlineData(2L, 0L, true)] // two got through, where one did by all rows
    [InlineData(3L, 3L, true)]
    public async Task Summarize_LeadingRowsOfOneWindow_AreComparedWithAsTheirSum(long launched, long intercepted, bool contradiction)
    {
        var night = Wire.Window("2025-12-29T18:00", "2025-12-30T09:00");
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("first", night, 1, 1, item: "iskander-m", itemClass: ItemClass.Missile),
            Make.Counted("second", night, 1, 0, item: "iskander-m", itemClass: ItemClass.Missile),
            Make.Counted("regional", night, launched, intercepted, South, "iskander-m", ItemClass.Missile, Make.Region("UA51")));

        var beside = Assert.Single((await service.SectionAsync("2025-12-30", "2025-12-31")).Beside);

        Assert.Equal(("attacks/first", contradiction), (beside.Leading, beside.Contradiction));
    }

    [Fact]
    public async Task Summarize_ManyRegionalRows_SaysHowManyMoreThereAre()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Enumerable.Range(0, 60)
            .Select(i => Make.Counted($"regional-{i:00}", Wire.Window("2025-11-15T20:00", "2025-11-16T06:00"), 1, 1, South))
            .Append(National()));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Equal(50, section.Beside.Count);
        Assert.Contains("beside 50 10", section.Warnings("truncated"));
    }

    [Fact]
    public async Task Summarize_RegionalRows_AreNeverAddedToTheNational()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(National(), Make.Counted("regional", Wire.Window("2025-11-15T20:00", "2025-11-16T06:00"), 7, 6, South));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Equal((40L, 40L), section.Figure("strikes.launched.class.uav.RUS.ua-air-force").Bounds());
        Assert.Equal((7L, 7L), section.Figure("strikes.launched.class.uav.RUS.ua-command-south").Bounds());
        Assert.Equal(
            ["ua-air-force"],
            section.Figures.Where(figure => figure is { Headline: true, Measure: Measure.Launched }).Select(figure => figure.Claimant).Distinct());
    }

    [Fact]
    public async Task Summarize_RegionalRowsAlone_SayThatNoNationalFigureIsOnFile()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Counted(
            "regional", Wire.Window("2025-11-15T20:00", "2025-11-16T06:00"), 7, 6, South, target: Make.Region("UA51")));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Equal(["RUS uav"], section.Warnings("no-national-figure"));
        Assert.DoesNotContain(section.Figures, figure => figure.Headline);
        Assert.Empty(section.Beside);
    }

    [Fact]
    public async Task Summarize_TwoPartiesOnOneAttack_AreAConflictThatNamesBoth()
    {
        await using var service = await Subject.StartAsync();
        var attack = National();
        attack.Claims.Add(Wire.Claim(Measure.Launched, "attack-uav", Wire.Exactly(60), Wire.RuMod));
        await service.StoreAsync(attack);

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        var conflict = Assert.Single(section.Conflicts);
        Assert.Equal(("attacks/national", "quantity", 40L, 60L), (conflict.Record, conflict.About, conflict.Range.Lower, conflict.Range.Upper));
        Assert.Equal(
            ["attacks/national.launched.attack-uav.ru-mod", "attacks/national.launched.attack-uav.ua-air-force"],
            conflict.Figures.Order(StringComparer.Ordinal));
        Assert.All(conflict.Figures, id => Assert.Equal(FigureStatus.Contested, section.Figure(id).Status));
    }

    private static async Task<Beside> SingleAsync(Attack regional)
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(National(), regional);
        return Assert.Single((await service.SectionAsync("2025-11-16", "2025-11-17")).Beside);
    }

    private static Attack National() =>
        Make.Counted("national", Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"), 40, 30, target: Make.Country);
}
