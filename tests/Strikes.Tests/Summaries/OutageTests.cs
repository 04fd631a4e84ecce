using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>Outages of a period: which are in it, which may still stand, and what their counts come to.</summary>
public sealed class OutageTests
{
    private const string Customers = "strikes.customers-without-power.item.all.RUS.ua-government";

    private static readonly Window Night = Wire.Window("2025-11-16T03:00", "2025-11-16T09:00");

    [Fact]
    public async Task Summarize_OutagesAroundThePeriod_AreInOneListEach()
    {
        var section = await SectionOfAsync(
            Make.Outage("ended-before", Wire.Window(null, "2025-11-15T20:00"), ended: true),
            Make.Outage("out", Wire.Window(null, "2025-11-12T23:59")),
            Make.Outage("standing", Wire.Window(null, "2025-11-13T00:01")),
            Make.Outage("standing-later", Wire.Window(null, "2025-11-15")),
            Make.Outage("ended", Night, ended: true),
            Make.Outage("confirmed", Night),
            Make.Outage("goes-on", Wire.Window("2025-11-14T03:00", "2025-11-18T09:00"), ended: true),
            Make.Outage("after", Wire.Window("2025-11-17T03:00", "2025-11-17T09:00")));

        Assert.Equal(["confirmed", "ended"], section.Outages.Select(outage => outage.Id));
        Assert.Equal(["standing", "standing-later"], section.StandingOutages.Select(outage => outage.Id));
        Assert.Equal(["goes-on"], section.OverlappingOutages.Select(outage => outage.Id));
        Assert.Equal((0, 0, 0), (section.OutagesMore, section.StandingOutagesMore, section.OverlappingOutagesMore));
    }

    [Fact]
    public async Task Summarize_ConfirmedAgain_StandsInThePeriodOfItsLastConfirmation()
    {
        await using var service = await Subject.StartAsync();
        var outages = new RecordCalls(service.Calls, Subject.Kinds["outage"]);
        var first = (Outage)(await outages.CreateAsync(Make.Outage("long", Wire.Window(null, "2025-11-10T09:00")))).Record;
        first.Window = Night;
        await outages.UpdateAsync(first);

        var now = await service.SectionAsync("2025-11-17", "2025-11-18");
        var then = await service.SectionAsync("2025-11-17", "2025-11-18", revision: 1);

        Assert.Equal(["long"], now.StandingOutages.Select(outage => outage.Id));
        Assert.Empty(then.StandingOutages);
    }

    [Fact]
    public async Task Summarize_CountsOfOneClaimant_AreAddedAndSaySo()
    {
        var section = await SectionOfAsync(
            Make.Outage("a", Night, claims: [Make.Customers(300), Make.Customers(20, part: "industry"), Make.Customers(900, "media:reuters")]),
            Make.Outage("b", Night, region: "UA63", claims: Make.Customers(200)),
            Make.Outage("standing", Wire.Window(null, "2025-11-15"), claims: Make.Customers(7_000)),
            Make.Outage("goes-on", Wire.Window("2025-11-16T03:00", "2025-11-18T09:00"), claims: Make.Customers(8_000)));

        Assert.Equal((500L, 500L), section.Figure(Customers).Bounds());
        Assert.Equal((900L, 900L), section.Figure("strikes.customers-without-power.item.all.RUS.media:reuters").Bounds());
        Assert.Equal(["ua-government customers-without-power 2"], section.Warnings("outages-added-up"));
        Assert.Equal((7_000L, 7_000L), section.Figure("outages/standing.customers-without-power.all.ua-government").Bounds());
        Assert.Equal((8_000L, 8_000L), section.Figure("outages/goes-on.customers-without-power.all.ua-government").Bounds());
    }

    [Fact]
    public async Task Summarize_CountWithoutACitation_IsCitedAsItsRecordIs()
    {
        var cited = Make.Customers(900, "media:reuters");
        cited.Citations.Add(Wire.Citation("https://www.reuters.com/1", "media:reuters"));

        var section = await SectionOfAsync(Make.Outage("a", Night, claims: [Make.Customers(300), cited]));

        Assert.Equal(["https://www.kmu.gov.ua/1"], section.Figure(Customers).Citations.Select(citation => citation.Uri));
        Assert.Equal(
            ["https://www.reuters.com/1"],
            section.Figure("strikes.customers-without-power.item.all.RUS.media:reuters").Citations.Select(citation => citation.Uri));
    }

    [Fact]
    public async Task Summarize_SumOverAWithheldNumber_IsALowerBound()
    {
        var section = await SectionOfAsync(
            Make.Outage("a", Night, claims: Make.Customers(300)),
            Make.Outage("b", Night, claims: Wire.Claim(Measure.CustomersWithoutPower, "all", Wire.NoNumber(Disclosure.Withheld), "ua-government")));

        Assert.Equal((300L, null), section.Figure(Customers).Bounds());
        Assert.Equal(["ua-government customers-without-power 2 1 all"], section.Warnings("no-number-reported"));
        Assert.Empty(section.Warnings("outage-without-number"));
    }

    [Fact]
    public async Task Summarize_CapacityAndCause_AreFiguresOfTheirOwn()
    {
        var section = await SectionOfAsync(Make.Outage(
            "a", Night, attacker: "", claims: Wire.Claim(Measure.CapacityLostKw, "all", Wire.Exactly(500_000), "ua-government")));

        Assert.Equal((500_000L, 500_000L), section.Figure("strikes.capacity-lost-kw.item.all.unattributed.ua-government").Bounds());
        Assert.Equal(["1 1"], section.Warnings("outage-without-number"));
    }

    [Fact]
    public async Task Summarize_CountsThatDiffer_AreContested()
    {
        var section = await SectionOfAsync(Make.Outage("a", Night, claims: [Make.Customers(300), Make.Customers(100, "media:reuters")]));

        var conflict = Assert.Single(section.Conflicts);
        Assert.Equal(("outages/a", "quantity", 100, 300), (conflict.Record, conflict.About, conflict.Range.Lower, conflict.Range.Upper));
        Assert.Equal(FigureStatus.Contested, section.Figure(Customers).Status);
    }

    [Fact]
    public async Task Summarize_ReadingsThatDiffer_AreAConflict()
    {
        var outage = Make.Outage("a", Night);
        outage.Readings.Add(Reading("at noon", "ua-government"));
        outage.Readings.Add(Reading("in the evening", "media:reuters"));

        var section = await SectionOfAsync(outage);

        var conflict = Assert.Single(section.Conflicts);
        Assert.Equal(("outages/a", "reading", 2), (conflict.Record, conflict.About, conflict.Readings.Count));
        Assert.Equal(["media:reuters", "ua-government"], section.Sources.Select(source => source.Id).Intersect(["media:reuters", "ua-government"]));
    }

    [Fact]
    public async Task Summarize_OutagesWithoutEndNumberTimeOrPlace_SaySo()
    {
        var elsewhere = Make.Outage("elsewhere", Wire.Window(null, "2025-11-16"), ended: true, claims: Make.Customers(5));
        elsewhere.Place = new Place { Words = "Atlantis", Precision = PlacePrecision.Unresolved };
        elsewhere.Note = "Seen once.";
        var cold = Make.Outage("cold", Night, ended: true);
        cold.Utility = Utility.Heat;

        var section = await SectionOfAsync(
            elsewhere, cold, Make.Outage("open", Night), Make.Outage("standing", Wire.Window(null, "2025-11-15")));

        Assert.Equal(["2"], section.Warnings("outage-without-end"));
        Assert.Equal(["1 2"], section.Warnings("outage-without-number"));
        Assert.Equal(["1"], section.Warnings("date-only"));
        Assert.Equal(["Atlantis"], section.Warnings("unresolved-place"));
        Assert.Equal(["outages/elsewhere Seen once."], section.Warnings("note"));
    }

    [Fact]
    public async Task Summarize_NoOutage_SaysNothingOfThem()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Attack("a"));

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Empty(section.Outages);
        Assert.DoesNotContain(section.Caveats, caveat => caveat.Code.StartsWith("outage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summarize_OneRegion_HasWhatIsLocatedInItAlone()
    {
        var both = Make.Outage("both", Night);
        both.Place = Make.Region("UA51", "UA63");
        Outage[] outages =
        [
            both,
            Make.Outage("odesa", Night, claims: Make.Customers(300)),
            Make.Outage("kharkiv", Night, region: "UA63", claims: Make.Customers(200)),
            Make.Outage("odesa-standing", Wire.Window(null, "2025-11-15")),
            Make.Outage("kharkiv-standing", Wire.Window(null, "2025-11-15"), region: "UA63"),
            Make.Outage("odesa-goes-on", Wire.Window("2025-11-16T03:00", "2025-11-18T09:00")),
            Make.Outage("kharkiv-goes-on", Wire.Window("2025-11-16T03:00", "2025-11-18T09:00"), region: "UA63"),
        ];
        await using var service = await Subject.StartAsync();
        await service.PublishAsync(outages.Select(outage => ("outage", (Contracts.IRecord)outage)));

        var all = await service.SectionAsync("2025-11-16", "2025-11-17");
        var odesa = await service.SectionAsync("2025-11-16", "2025-11-17", region: "UA51");

        Assert.Equal(
            [("UA51", 1), ("UA63", 1), ("several", 1)],
            all.Regions.Select(row => (row.Region, row.Outages)));
        Assert.Equal(["odesa"], odesa.Outages.Select(outage => outage.Id));
        Assert.Equal(["odesa-standing"], odesa.StandingOutages.Select(outage => outage.Id));
        Assert.Equal(["odesa-goes-on"], odesa.OverlappingOutages.Select(outage => outage.Id));
        Assert.Equal((300L, 300L), odesa.Figure(Customers).Bounds());
    }

    [Fact]
    public async Task Summarize_ComparedWithTheDayBefore_TellsTheChange()
    {
        await using var service = await Subject.StartAsync();
        await service.PublishAsync(
        [
            ("outage", Make.Outage("before", Wire.Window(null, "2025-11-15"), ended: true, claims: Make.Customers(450))),
            ("outage", Make.Outage("now", Night, ended: true, claims: Make.Customers(300))),
        ]);
        var request = new SummarizeRequest()
        {
            Start = Wire.At("2025-11-16"),
            End = Wire.At("2025-11-17"),
            CompareStart = Wire.At("2025-11-15"),
            CompareEnd = Wire.At("2025-11-16"),
            Zone = Wire.Kyiv,
        };

        var change = (await service.SummarizeAsync(request)).Section.Figure(Customers).Change;

        Assert.Equal((450L, -150L), (change.Previous.Lower, change.Difference));
    }

    [Fact]
    public async Task Summarize_OutagesBesideCasualties_LeadNothing()
    {
        await using var service = await Subject.StartAsync();
        await service.PublishAsync(
        [
            ("damage", Make.Damage("d", claims: Wire.Claim(Measure.Killed, "all", Wire.Exactly(3), "ua-ses"))),
            ("outage", Make.Outage("a", Night, claims: Make.Customers(300))),
            ("outage", Make.Outage("b", Night, claims: Make.Customers(200))),
        ]);

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.True(section.Figure("strikes.killed.item.all.RUS.ua-ses").Headline);
        Assert.False(section.Figure(Customers).Headline);
    }

    [Fact]
    public async Task Summarize_MoreStandingThanFit_ListsTheLastConfirmed()
    {
        var section = await SectionOfAsync([.. Enumerable.Range(0, 59).Select(minute =>
            Make.Outage($"standing-{minute:00}", Wire.Window(null, $"2025-11-15T20:{minute:00}")))]);

        Assert.Equal((50, 9), (section.StandingOutages.Count, section.StandingOutagesMore));
        Assert.Equal(("standing-09", "standing-58"), (section.StandingOutages[0].Id, section.StandingOutages[^1].Id));
        Assert.Equal(["standing-outages 50 9"], section.Warnings("truncated"));
    }

    private static Reading Reading(string value, string claimant) =>
        new() { Field = "window", Value = value, Claimant = claimant, Citation = Wire.Citation("https://www.reuters.com/1", claimant) };

    private static async Task<StrikesSection> SectionOfAsync(params Outage[] outages)
    {
        await using var service = await Subject.StartAsync();
        await service.PublishAsync(outages.Select(outage => ("outage", (Contracts.IRecord)outage)));
        return await service.SectionAsync("2025-11-16", "2025-11-17");
    }
}
