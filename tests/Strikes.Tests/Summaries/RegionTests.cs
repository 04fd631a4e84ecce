using Grpc.Core;
using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Summaries;

public sealed class RegionTests
{
    private static readonly Window Night = Wire.Window("2025-11-15T18:00", "2025-11-16T09:00");

    [Fact]
    public async Task Summarize_ByRegion_PutsEachRecordIntoOneRow()
    {
        await using var service = await Subject.StartAsync();
        await PublishAsync(service);

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Equal(
            [("UA51", 1, 1), ("UA65", 1, 0), ("several", 1, 0), ("not-located", 2, 0)],
            section.Regions.OrderBy(row => row.Region == "not-located").Select(row => (row.Region, row.Attacks, row.Damages)));
        Assert.Equal(section.Attacks.Count, section.Regions.Sum(row => row.Attacks));
    }

    [Fact]
    public async Task Summarize_OneRegion_CountsWhatIsLocatedInItAlone()
    {
        await using var service = await Subject.StartAsync();
        await PublishAsync(service);

        var section = await service.SectionAsync("2025-11-16", "2025-11-17", region: "UA51");

        Assert.Equal(["odesa"], section.Attacks.Select(attack => attack.Id));
        Assert.Equal(["port"], section.Damages.Select(damage => damage.Id));
        Assert.Equal((3L, 3L), section.Figure("strikes.launched.class.uav.RUS.ua-command-south").Bounds());
        Assert.DoesNotContain(section.Figures, figure => figure.Claimant == Wire.AirForce);
        Assert.Equal(["UA51"], section.Warnings("national-not-by-region"));
    }

    [Fact]
    public async Task Summarize_RegionWithoutRecords_SaysThatNationalCountsAreNotBrokenDown()
    {
        await using var service = await Subject.StartAsync();
        await PublishAsync(service);

        var section = await service.SectionAsync("2025-11-16", "2025-11-17", region: "UA80");

        Assert.Empty(section.Figures);
        Assert.Equal(["UA80"], section.Warnings("national-not-by-region"));
    }

    [Fact]
    public async Task Summarize_OneRegion_DoesNotMissANationalFigureInIt()
    {
        await using var service = await Subject.StartAsync();
        await PublishAsync(service);

        var section = await service.SectionAsync("2025-11-16", "2025-11-17", region: "UA51");

        Assert.Empty(section.Warnings("no-national-figure"));
    }

    [Fact]
    public async Task Summarize_OneRegion_CoversTheNightsOfAClaimantElsewhere()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Counted("here", Night, 3, 2, "ua-command-south", target: Make.Region("UA51")),
            Make.Counted("elsewhere", Wire.Window("2025-11-14T18:00", "2025-11-15T09:00"), 4, 3, "ua-command-south", target: Make.Region("UA65")));

        var section = await service.SectionAsync("2025-11-15", "2025-11-17", region: "UA51");

        var coverage = Assert.Single(section.Coverage);
        Assert.Equal(("ua-command-south", 2, 2), (coverage.Claimant, coverage.Nights, coverage.NightsInPeriod));
    }

    [Fact]
    public async Task Summarize_DamageThatNamesSeveralRegions_IsInNoneAlone()
    {
        var both = Make.Damage("both");
        both.Place = Make.Region("UA51", "UA65");
        await using var service = await Subject.StartAsync();
        await service.PublishAsync([("damage", both), ("damage", Make.Damage("port"))]);

        var section = await service.SectionAsync("2025-11-16", "2025-11-17", region: "UA51");

        Assert.Equal(["port"], section.Damages.Select(damage => damage.Id));
        Assert.Equal([("UA51", 1)], section.Regions.Select(row => (row.Region, row.Damages)));
    }

    [Theory]
    [InlineData("UA-51")]
    [InlineData("Odesa")]
    [InlineData("ua51")]
    public async Task Summarize_CodeThatIsNoRegion_IsRefused(string region)
    {
        await using var service = await Subject.StartAsync();

        var refusal = await Refusal.OfAsync(() => service.SummarizeAsync("2025-11-16", "2025-11-17", region: region));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(["region"], refusal.Fields);
    }

    [Fact]
    public async Task Summarize_WordsThatTheRegisterDoesNotKnow_AreNamed()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Counted(
            "nowhere", Night, 1, 1, target: new Place { Words = "Atlantis", Precision = PlacePrecision.Unresolved }));

        Assert.Equal(["Atlantis"], (await service.SectionAsync("2025-11-16", "2025-11-17")).Warnings("unresolved-place"));
    }

    private static Task PublishAsync(RunningService service) => service.PublishAsync(
    [
        ("attack", Make.Counted("country", Night, 30, 20, target: Make.Country)),
        ("attack", Make.Counted("south", Night, 9, 8, "ua-command-south", target: new Place
        {
            Words = "south",
            Precision = PlacePrecision.Direction,
        })),
        ("attack", Make.Counted("odesa", Night, 3, 2, "ua-command-south", target: Make.Region("UA51"))),
        ("attack", Make.Counted("kherson", Night, 4, 3, "ua-command-south", target: Make.Region("UA65"))),
        ("attack", Make.Counted("both", Night, 5, 4, "ua-command-south", target: Make.Region("UA51", "UA65"))),
        ("damage", Make.Damage("port")),
    ]);
}
