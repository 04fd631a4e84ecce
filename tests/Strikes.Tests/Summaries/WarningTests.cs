using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Rows that may be one are warned about and counted as they stand.</summary>
public sealed class WarningTests
{
    private const string Post = "kpszsu/posts/1";
    private const string OtherPost = "kpszsu/posts/2";

    private static readonly Window Night = Wire.Window("2025-11-15T18:00", "2025-11-16T09:00");

    [Fact]
    public async Task Summarize_SameItemAndWindowFromAnotherPost_MayBeADuplicate() => await WarnsAsync(
        "possible-duplicate",
        Make.Counted("a", Night, 5, 4, uri: Post),
        Make.Counted("b", Night, 5, 4, uri: OtherPost));

    [Fact]
    public async Task Summarize_OneTargetInsideTheOtherOfOnePost_MayBeAPart() => await WarnsAsync(
        "possible-part",
        Make.Counted("a", Night, 5, 4, uri: Post, target: Make.Country),
        Make.Counted("b", Night, 2, 1, uri: Post, target: Make.Region("UA51")));

    [Fact]
    public async Task Summarize_WindowsOfOneClaimantThatOverlap_AreNamed() => await WarnsAsync(
        "overlapping-windows",
        Make.Counted("a", Night, 5, 4, uri: Post),
        Make.Counted("b", Wire.Window("2025-11-16T06:00", "2025-11-16T12:00"), 2, 1, uri: OtherPost));

    [Fact]
    public async Task Summarize_TwoRegionsOfOnePost_AreNoPair()
    {
        var section = await SectionOfAsync(
            Make.Counted("a", Night, 5, 4, uri: Post, target: Make.Region("UA51")),
            Make.Counted("b", Night, 2, 1, uri: Post, target: Make.Region("UA65")));

        Assert.Empty(Pairs(section));
    }

    [Fact]
    public async Task Summarize_WindowsThatMeet_AreNoPair()
    {
        var section = await SectionOfAsync(
            Make.Counted("a", Night, 5, 4, uri: Post),
            Make.Counted("b", Wire.Window("2025-11-16T09:00", "2025-11-16T12:00"), 2, 1, uri: OtherPost));

        Assert.Empty(Pairs(section));
    }

    [Theory]
    [InlineData("2025-11-09T09:00", 1)] // seven days
    [InlineData("2025-11-09T08:59", 0)]
    public async Task Summarize_WindowOfMoreThanAWeek_IsNoPair(string start, int pairs)
    {
        var section = await SectionOfAsync(
            Make.Counted("a", Wire.Window(start, "2025-11-16T09:00"), 50, 40, uri: Post),
            Make.Counted("b", Wire.Window("2025-11-15T18:00", "2025-11-16T08:00"), 5, 4, uri: OtherPost));

        Assert.Equal(pairs, Pairs(section).Count());
    }

    [Fact]
    public async Task Summarize_MorePairsThanAreShown_StopsAfterTheFirstOfThem()
    {
        var section = await SectionOfAsync([.. Enumerable.Range(0, 20).Select(i => Make.Counted($"attack-{i:00}", Night, 1, 1))]);

        Assert.Equal(50, Pairs(section).Count());
        Assert.Equal(["warnings 50 1+"], section.Warnings("truncated"));
    }

    [Fact]
    public async Task Summarize_OnePostForTwoNights_IsDoubtful()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("a", Wire.Window("2025-11-14T18:00", "2025-11-15T09:00"), 5, 4, uri: Post),
            Make.Counted("b", Night, 5, 4, uri: Post));

        var section = await service.SectionAsync("2025-11-14", "2025-11-17");

        Assert.Equal([$"{Post} attacks/a attacks/b"], section.Warnings("post-cited-for-several-nights"));
    }

    [Fact]
    public async Task Summarize_WindowThatEndsAfterThePeriod_IsListedAndNotCounted()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Counted("late", Wire.Window("2025-11-16T20:00", "2025-11-17T06:00"), 5, 4));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Equal(["late"], section.Overlapping.Select(attack => attack.Id));
        Assert.Empty(section.Attacks);
        Assert.Empty(section.Figures);
    }

    [Fact]
    public async Task Summarize_SourceThatPostedTheDayBefore_IsSilent()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Counted("a", Wire.Window("2025-11-14T18:00", "2025-11-15T09:00"), 5, 4));

        Assert.Equal(
            ["ru-mod ", "ua-air-force 2025-11-15T07:00:00Z"],
            (await service.SectionAsync("2025-11-16", "2025-11-17")).Warnings("silent-source"));
        Assert.Equal(["ru-mod "], (await service.SectionAsync("2025-11-15", "2025-11-16")).Warnings("silent-source"));
    }

    [Fact]
    public async Task Summarize_AcrossTheChangeOfDefinition_SaysSo()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("a", Wire.Window("2025-07-22T18:00", "2025-07-23T09:00"), 5, 4),
            Make.Counted("b", Wire.Window("2025-07-24T18:00", "2025-07-25T09:00"), 5, 4));

        Assert.Equal(["ua-air-force"], (await service.SectionAsync("2025-07-20", "2025-07-30")).Warnings("definition-drift"));
        Assert.Empty((await service.SectionAsync("2025-07-25", "2025-07-30")).Warnings("definition-drift"));
    }

    [Fact]
    public async Task Summarize_ComparedWithTheDayBefore_TellsTheChange()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("a", Wire.Window("2025-11-14T18:00", "2025-11-15T09:00"), 50, 40),
            Make.Counted("b", Night, 45, 30));
        var request = new SummarizeRequest()
        {
            Start = Wire.At("2025-11-16"),
            End = Wire.At("2025-11-17"),
            CompareStart = Wire.At("2025-11-15"),
            CompareEnd = Wire.At("2025-11-16"),
            Zone = Wire.Kyiv,
        };

        var section = (await service.SummarizeAsync(request)).Section;

        var launched = section.Figure("strikes.launched.class.uav.RUS.ua-air-force").Change;
        Assert.Equal((50L, -5L), (launched.Previous.Lower, launched.Difference));
        Assert.Equal(5, section.Figure("strikes.unaccounted.class.uav.RUS.ua-air-force").Change.Difference);
    }

    [Fact]
    public async Task Summarize_CasualtiesComparedWithTheDayBefore_CountDamagesOfBoth()
    {
        await using var service = await Subject.StartAsync();
        await service.PublishAsync(
        [
            ("damage", Make.Damage("before", Wire.Window(null, "2025-11-15"), claims: Killed(4))),
            ("damage", Make.Damage("now", Wire.Window(null, "2025-11-16"), claims: Killed(6))),
        ]);
        var request = new SummarizeRequest()
        {
            Start = Wire.At("2025-11-16"),
            End = Wire.At("2025-11-17"),
            CompareStart = Wire.At("2025-11-15"),
            CompareEnd = Wire.At("2025-11-16"),
            Zone = Wire.Kyiv,
        };

        var section = (await service.SummarizeAsync(request)).Section;

        var killed = Assert.Single(section.Figures, figure => figure is { Basis: Basis.Total, Measure: Measure.Killed }).Change;
        Assert.Equal((4L, 2L), (killed.Previous.Lower, killed.Difference));
    }

    private static Claim Killed(long count) => Wire.Claim(Measure.Killed, "civilians", Wire.Exactly(count), "ua-ses");

    private static async Task WarnsAsync(string code, Attack first, Attack second)
    {
        var section = await SectionOfAsync(first, second);

        Assert.Equal([(code, "attacks/a attacks/b")], Pairs(section));
        var launched = first.Claims[0].Quantity.Lower + second.Claims[0].Quantity.Lower;
        Assert.Equal((launched, launched), section.Figure("strikes.launched.class.uav.RUS.ua-air-force").Bounds());
    }

    private static async Task<StrikesSection> SectionOfAsync(params Attack[] attacks)
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(attacks);
        return await service.SectionAsync("2025-11-16", "2025-11-17");
    }

    private static IEnumerable<(string, string)> Pairs(StrikesSection section) => section.Caveats
        .Where(caveat => caveat.Code is "possible-duplicate" or "possible-part" or "overlapping-windows")
        .Select(caveat => (caveat.Code, string.Join(' ', caveat.Arguments)));
}
