using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Summaries;

/// <summary>Agreed is not implemented: what exchanges have carried out, and what nobody links.</summary>
public sealed class PromiseTests
{
    private const string CarriedOut = "agreements/pact.carried-out.all.UKR";

    [Fact]
    public async Task Summarize_LinkedExchange_IsCarriedOut()
    {
        var section = await SectionOfAsync(
            Linked(Make.Exchange("first", "2025-10-10", Make.Released(185))),
            Linked(Make.Exchange("second", "2025-11-10", Make.Released(146))));

        var carriedOut = section.Figure(CarriedOut);
        Assert.Equal((331L, null), carriedOut.Bounds());
        Assert.Equal("185 + 146", carriedOut.Formula);
        Assert.Empty(section.UnlinkedExchanges);
    }

    [Fact]
    public async Task Summarize_UnlinkedExchange_IsListedAndNotCounted()
    {
        var section = await SectionOfAsync(Make.Exchange("loose", "2025-11-10", Make.Released(185)));

        Assert.Equal((0L, null), section.Figure(CarriedOut).Bounds());
        Assert.Equal(["loose"], section.UnlinkedExchanges.Select(exchange => exchange.Id));
    }

    [Fact]
    public async Task Summarize_ExchangeBeforeThePromise_CountsForNothing()
    {
        var section = await SectionOfAsync(Linked(Make.Exchange("before", "2025-09-01", Make.Released(185))));

        Assert.Equal((0L, null), section.Figure(CarriedOut).Bounds());
        Assert.Empty(section.UnlinkedExchanges);
    }

    [Fact]
    public async Task Summarize_ExchangeAfterThePeriod_IsNotKnownToIt()
    {
        var section = await SectionOfAsync(Linked(Make.Exchange("after", "2025-11-20", Make.Released(185))));

        Assert.Equal((0L, null), section.Figure(CarriedOut).Bounds());
        Assert.Null(section.LastExchange);
    }

    [Fact]
    public async Task Summarize_AllAndItsKinds_AreNeverAdded()
    {
        var section = await SectionOfAsync(Linked(Make.Exchange(
            "whole", "2025-11-10", Make.Released(205), Make.Released(185, item: "military"), Make.Released(20, item: "civilian"))));

        Assert.Equal((205L, null), section.Figure(CarriedOut).Bounds());
    }

    [Fact]
    public async Task Summarize_KindsAlone_AreSummedWithoutBodies()
    {
        var section = await SectionOfAsync(Linked(Make.Exchange(
            "kinds", "2025-11-10", Make.Released(185, item: "military"), Make.Released(20, item: "civilian"), Make.Released(1_000, item: "bodies"))));

        Assert.Equal((205L, null), section.Figure(CarriedOut).Bounds());
    }

    [Fact]
    public async Task Summarize_OthersSide_IsNotThePromisedOne()
    {
        var section = await SectionOfAsync(Linked(Make.Exchange("other", "2025-11-10", Make.Released(146, Wire.RuMod, "RUS"))));

        Assert.Equal((0L, null), section.Figure(CarriedOut).Bounds());
    }

    [Fact]
    public async Task Summarize_TwoPartiesOnOneExchange_AreAConflictThatNamesBoth()
    {
        var section = await SectionOfAsync(Linked(Make.Exchange(
            "disputed", "2025-11-16", Make.Released(189), Make.Released(150, Wire.RuMod))));

        var conflict = Assert.Single(section.Conflicts);
        Assert.Equal(("exchanges/disputed", "quantity", 150L, 189L), (conflict.Record, conflict.About, conflict.Range.Lower, conflict.Range.Upper));
        Assert.Equal(
            ["exchanges/disputed.released.all.UKR.ru-mod", "exchanges/disputed.released.all.UKR.ua-president"],
            conflict.Figures.Order(StringComparer.Ordinal));
        Assert.Equal(FigureStatus.Contested, section.Figure("diplomacy.released.all.UKR.ua-president").Status);
        Assert.Equal((150L, null), section.Figure(CarriedOut).Bounds());
    }

    [Fact]
    public async Task Summarize_TwoPartiesThatAgree_Corroborate()
    {
        var section = await SectionOfAsync(Make.Exchange("agreed", "2025-11-16", Make.Released(189), Make.Released(189, Wire.RuMod)));

        Assert.Empty(section.Conflicts);
        Assert.Equal(FigureStatus.Corroborated, section.Figure("exchanges/agreed.released.all.UKR.ru-mod").Status);
    }

    private static Exchange Linked(Exchange exchange)
    {
        exchange.Links.Add(Make.Link("pact"));
        return exchange;
    }

    private static async Task<DiplomacySection> SectionOfAsync(params Exchange[] exchanges)
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync([Make.Agreement("pact", concluded: "2025-10-01", promised: 1_200), .. exchanges]);
        return await service.SectionAsync("2025-11-16", "2025-11-17");
    }
}
