using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Whose figures lead on each night; the counts are those of real nights.</summary>
public sealed class NightHeadlineTests : IAsyncLifetime
{
    private const string South = "ua-command-south";
    private const string Staff = "ua-general-staff";

    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Summarize_NightWithoutANationalRow_IsLedByWhoRelaysTheWholeCountry()
    {
        await _service.StoreAsync(
            Make.Counted("national", Wire.Window("2025-09-29T20:00", "2025-09-30T09:00"), 65, 46, target: Make.Country),
            Make.Counted("relayed", Wire.Window("2025-09-30T20:30", "2025-10-01T09:30"), 49, 44, South, target: Make.Country));

        var headline = Assert.Single((await _service.SectionAsync("2025-09-30", "2025-10-02")).Headlines);

        Assert.Equal(("RUS", ItemClass.Uav, "ua-air-force", HeadlineRole.Primary),
            (headline.Attacker, headline.ItemClass, headline.Claimant, headline.Role));
        Assert.Equal((1, 2), (headline.Nights, headline.NightsInPeriod));
        var night = Assert.Single(headline.Otherwise);
        Assert.Equal(("2025-10-01", South, HeadlineRole.Relayed, 49L, 44L),
            (night.Night, night.Claimant, night.Role, night.Launched.Lower, night.Intercepted.Lower));
        Assert.Equal(["attacks/relayed"], night.Records);
    }

    [Fact]
    public async Task Summarize_NightOfAnotherNationalSource_IsLedByIt()
    {
        await _service.StoreAsync(
            Make.Counted("primary", Wire.Window("2025-07-18T20:00", "2025-07-19T09:00"), 30, 20),
            Make.Counted("staff", Wire.Window("2025-07-19T20:00", "2025-07-20T09:00"), 57, 18, Staff),
            Make.Counted("regional", Wire.Window("2025-07-19T20:00", "2025-07-20T09:00"), 3, 3, South, target: Make.Region("UA51")));

        var night = Assert.Single(Assert.Single((await _service.SectionAsync("2025-07-19", "2025-07-21")).Headlines).Otherwise);

        Assert.Equal((Staff, HeadlineRole.National, 57L), (night.Claimant, night.Role, night.Launched.Lower));
        Assert.Equal(["attacks/staff"], night.Records);
    }

    [Fact]
    public async Task Summarize_NightOfRegionalRowsOnly_HasNoNationalFigureAndNamesTheRows()
    {
        await _service.StoreAsync(Make.Counted(
            "regional", Wire.Window("2025-11-15T20:00", "2025-11-16T06:00"), 7, 6, South, target: Make.Region("UA51")));

        var headline = Assert.Single((await _service.SectionAsync("2025-11-16", "2025-11-17")).Headlines);

        Assert.Equal(("", HeadlineRole.Unspecified, 0), (headline.Claimant, headline.Role, headline.Nights));
        var night = Assert.Single(headline.Otherwise);
        Assert.Equal(("", null, "attacks/regional"), (night.Claimant, night.Launched, Assert.Single(night.Records)));
    }

    [Fact]
    public async Task Summarize_NightOnWhichTheLeaderNamesNothingOfAClass_StillCountsAsOnFile()
    {
        await _service.StoreAsync(
            Make.Counted("drones", Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"), 40, 30),
            Make.Counted("more-drones", Wire.Window("2025-11-16T18:00", "2025-11-17T09:00"), 20, 10),
            Make.Counted("missile", Wire.Window("2025-11-16T18:00", "2025-11-17T09:00"), 1, 0, item: "iskander-m", itemClass: ItemClass.Missile));

        Assert.Equal([(2, 2), (2, 2)], (await _service.SectionAsync("2025-11-16", "2025-11-18")).Headlines
            .Select(headline => (headline.Nights, headline.NightsInPeriod)));
    }

    [Fact]
    public async Task Summarize_RegionsReport_HasNoHeadlines()
    {
        await _service.StoreAsync(Make.Counted(
            "regional", Wire.Window("2025-11-15T20:00", "2025-11-16T06:00"), 7, 6, South, target: Make.Region("UA51")));

        Assert.Empty((await _service.SectionAsync("2025-11-16", "2025-11-17", region: "UA51")).Headlines);
    }

    [Fact]
    public async Task Summarize_ManyNightsWithoutTheLeader_ListsFiftyAndCountsTheRest()
    {
        var first = new DateOnly(2025, 1, 1);
        await _service.StoreAsync(Enumerable.Range(0, 60)
            .Select(day => first.AddDays(day))
            .Select(day => Make.Counted($"relayed-{day:yyyy-MM-dd}", Wire.Window(null, $"{day:yyyy-MM-dd}"), 5, 4, South, target: Make.Country))
            .Append(Make.Counted("national", Wire.Window(null, "2025-03-02"), 40, 30)));

        var headline = Assert.Single((await _service.SectionAsync("2025-01-01", "2025-03-03")).Headlines);

        Assert.Equal((50, 10, 1, 61), (headline.Otherwise.Count, headline.OtherwiseMore, headline.Nights, headline.NightsInPeriod));
    }

    [Theory]
    [InlineData(true, 5L)]
    [InlineData(false, null)]
    public async Task Summarize_ChangeAgainstThePeriodBefore_HasNoDifferenceWhereANightIsMissing(bool isComplete, long? difference)
    {
        await _service.StoreAsync(
            Make.Counted("before", Wire.Window("2025-11-13T18:00", "2025-11-14T09:00"), 35, 20),
            Make.Counted("before-too", Wire.Window("2025-11-14T18:00", "2025-11-15T09:00"), 5, 2),
            Make.Counted("first", Wire.Window("2025-11-15T18:00", "2025-11-16T09:00"), 40, 30),
            Make.Counted("second", Wire.Window(null, isComplete ? "2025-11-17" : "2025-11-18"), 5, 2));

        var section = (await _service.SummarizeAsync(new SummarizeRequest
        {
            Start = Wire.At("2025-11-16"),
            End = Wire.At("2025-11-18"),
            Zone = Wire.Kyiv,
            CompareStart = Wire.At("2025-11-14"),
            CompareEnd = Wire.At("2025-11-16"),
        })).Section;

        var change = section.Figure("strikes.launched.class.uav.RUS.ua-air-force").Change;
        Assert.Equal((40L, difference), (change.Previous.Lower, change.HasDifference ? change.Difference : null));
    }
}
