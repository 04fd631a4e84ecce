using Sitrep.Diplomacy.V1;

namespace Sitrep.Diplomacy.Tests.Summaries;

/// <summary>A report of the past tells a negotiation as it stood when its period ended.</summary>
public sealed class PastTests
{
    [Fact]
    public async Task Summarize_StatesAfterThePeriod_AreNotTold()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Negotiation(
            "talks",
            ("2025-11-15", NegotiationStage.UnderWay),
            ("2025-11-16", NegotiationStage.Suspended),
            ("2025-11-17", NegotiationStage.BrokenOff)));

        var then = Assert.Single((await service.SectionAsync("2025-11-16", "2025-11-17")).Negotiations);
        var whole = Assert.Single((await service.SectionAsync("2025-11-17", "2025-11-18")).Negotiations);

        Assert.Equal([NegotiationStage.UnderWay, NegotiationStage.Suspended], then.States.Select(state => state.Stage));
        Assert.Equal(3, whole.States.Count);
        Assert.Equal(whole.Etag, then.Etag);
    }

    [Fact]
    public async Task Summarize_RoundsHeldAfterThePeriod_AreNotTold()
    {
        await using var service = await Subject.StartAsync();
        var talks = Make.Negotiation("talks");
        talks.Rounds.Add(
        [
            Round("held", "2025-11-16"),
            Round("undated", null),
            Round("held-later", "2025-11-17"),
            Round("to-be-held", "2025-11-18", announced: true),
        ]);
        await service.StoreAsync(talks);

        var then = Assert.Single((await service.SectionAsync("2025-11-16", "2025-11-17")).Negotiations);

        Assert.Equal(["held", "undated", "to-be-held"], then.Rounds.Select(round => round.Id));
    }

    [Fact]
    public async Task Summarize_TalksTakenUpAgainLater_AreOverInBetween()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Negotiation(
            "talks",
            ("2025-11-15", NegotiationStage.UnderWay),
            ("2025-11-16", NegotiationStage.BrokenOff),
            ("2025-11-25", NegotiationStage.UnderWay)));

        Assert.Empty((await service.SectionAsync("2025-11-18", "2025-11-19")).Negotiations);
        Assert.Single((await service.SectionAsync("2025-11-25", "2025-11-26")).Negotiations);
    }

    [Fact]
    public async Task Summarize_BegunLaterThatDay_IsNotTold()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Negotiation("talks", ("2025-11-16T15:00", NegotiationStage.UnderWay)));

        Assert.Empty((await service.SectionAsync("2025-11-16", "2025-11-16T12:00")).Negotiations);
        Assert.Single((await service.SectionAsync("2025-11-16", "2025-11-16T15:00")).Negotiations);
    }

    [Fact]
    public async Task Summarize_BrokenOffJustAfterMidnight_StandsThatDay()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Negotiation(
            "talks", ("2025-11-15", NegotiationStage.UnderWay), ("2025-11-17T00:30", NegotiationStage.BrokenOff)));

        var then = Assert.Single((await service.SectionAsync("2025-11-17", "2025-11-18")).Negotiations);
        Assert.Equal(NegotiationStage.BrokenOff, then.States[^1].Stage);
    }

    [Fact]
    public async Task Summarize_BegunInAMonth_StandsFromItsFirstDay()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Negotiation("talks", ("2025-11", NegotiationStage.UnderWay)));

        Assert.Single((await service.SectionAsync("2025-11-03", "2025-11-04")).Negotiations);
    }

    [Fact]
    public async Task Summarize_OtherSideHeardOnlyLater_IsSilentUntilThen()
    {
        await using var service = await Subject.StartAsync();
        var talks = Make.Negotiation(
            "talks", ("2025-11-15", NegotiationStage.UnderWay), ("2025-11-17", NegotiationStage.Suspended));
        talks.States[1].Claimant = Wire.RuMod;
        await service.StoreAsync(talks);

        Assert.Equal(["negotiations/talks RUS"], (await service.SectionAsync("2025-11-16", "2025-11-17")).Warnings("nothing-by-other-side"));
        Assert.Empty((await service.SectionAsync("2025-11-17", "2025-11-18")).Warnings("nothing-by-other-side"));
    }

    private static Round Round(string id, string? end, bool announced = false) => new()
    {
        Id = id,
        Format = RoundFormat.Consultations,
        Window = end is null ? null : Wire.Window(null, end),
        Announced = announced,
        Claimant = "ua-nsdc",
    };
}
