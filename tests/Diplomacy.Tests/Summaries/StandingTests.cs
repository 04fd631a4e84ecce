using Google.Protobuf;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Summaries;

/// <summary>What a day's report carries that did not happen that day, and what no longer.</summary>
public sealed class StandingTests
{
    [Theory]
    [InlineData("2025-11-14", "2025-11-15", false)] // not begun
    [InlineData("2025-11-15", "2025-11-16", true)]
    [InlineData("2025-11-18", "2025-11-19", true)]
    [InlineData("2025-11-20", "2025-11-21", true)] // the day it ended
    [InlineData("2025-11-21", "2025-11-22", false)]
    public async Task Summarize_Negotiation_StandsFromItsBeginningToItsEnd(string start, string end, bool shown)
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Negotiation("talks", ("2025-11-15", NegotiationStage.UnderWay), ("2025-11-20", NegotiationStage.BrokenOff)));

        Assert.Equal(shown ? ["talks"] : [], (await service.SectionAsync(start, end)).Negotiations.Select(negotiation => negotiation.Id));
    }

    [Fact]
    public async Task Summarize_SuspendedNegotiation_StillStands()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(Make.Negotiation("talks", ("2025-11-15", NegotiationStage.UnderWay), ("2025-11-16", NegotiationStage.Suspended)));

        Assert.Single((await service.SectionAsync("2026-01-01", "2026-01-02")).Negotiations);
    }

    [Fact]
    public async Task Summarize_EarlierStatements_AreTheLatestPerSpeakerWithinThreeDays()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Negotiation("talks"),
            Make.Statement("old", "A", "2025-11-15", "negotiations/talks"),
            Make.Statement("older-of-b", "B", "2025-11-17", "negotiations/talks"),
            Make.Statement("latest-of-b", "B", "2025-11-18", "negotiations/talks"),
            Make.Statement("of-c-then", "C", "2025-11-18", "negotiations/talks"),
            Make.Statement("of-c-now", "C", "2025-11-19", "negotiations/talks"),
            Make.Statement("of-something-else", "D", "2025-11-18"));

        var section = await service.SectionAsync("2025-11-19", "2025-11-20");

        Assert.Equal(["of-c-now"], section.Statements.Select(statement => statement.Id));
        Assert.Equal(["latest-of-b"], section.EarlierStatements.Select(statement => statement.Id));
    }

    [Fact]
    public async Task Summarize_SpokeOfSomethingElse_HidesNoEarlierStatement()
    {
        await using var service = await Subject.StartAsync();
        await service.StoreAsync(
            Make.Negotiation("talks"),
            Make.Statement("on-talks", "A", "2025-11-18", "negotiations/talks"),
            Make.Statement("unrelated", "A", "2025-11-19"));

        var section = await service.SectionAsync("2025-11-19", "2025-11-20");

        Assert.Equal(["unrelated"], section.Statements.Select(statement => statement.Id));
        Assert.Equal(["on-talks"], section.EarlierStatements.Select(statement => statement.Id));
    }

    [Fact]
    public async Task Summarize_AgreementNobodyTouched_AppearsOnlyWithItsNegotiation()
    {
        await using var service = await Subject.StartAsync();
        var talks = Make.Negotiation("talks");
        talks.Agreements.Add("linked");
        await service.StoreAsync(talks, Make.Agreement("linked", "2025-01-01"), Make.Agreement("forgotten", "2025-01-01"),
            Make.Agreement("touched", "2025-11-19"));

        var section = await service.SectionAsync("2025-11-19", "2025-11-20");

        Assert.Equal(["linked", "touched"], section.Agreements.Select(agreement => agreement.Id));
    }

    [Fact]
    public async Task Summarize_AgreementsOfOthers_AreCountedAndListedOnlyWithTheirNegotiation()
    {
        await using var service = await Subject.StartAsync();
        var elsewhere = Make.Agreement("elsewhere", "2025-11-19");
        var unnamed = Make.Agreement("unnamed", "2025-11-19");
        var linked = Make.Agreement("linked", "2025-11-19");
        foreach (var other in (Agreement[])[elsewhere, unnamed, linked])
            other.Parties.Clear();
        elsewhere.Parties.Add(["COD", "RWA"]);
        var oneSide = Make.Agreement("one-side", "2025-11-19");
        oneSide.Parties.Clear();
        oneSide.Parties.Add(["UKR", "USA"]);
        var talks = Make.Negotiation("talks");
        talks.Agreements.Add("linked");
        await service.StoreAsync(talks, elsewhere, unnamed, linked, oneSide);

        var section = await service.SectionAsync("2025-11-19", "2025-11-20");

        Assert.Equal(["linked", "one-side"], section.Agreements.Select(agreement => agreement.Id));
        Assert.Equal(["2"], Assert.Single(section.Caveats, caveat => caveat.Code == "other-agreements").Arguments);
        Assert.DoesNotContain((await service.SectionAsync("2025-11-20", "2025-11-21")).Caveats, caveat => caveat.Code == "other-agreements");
    }

    [Fact]
    public async Task Summarize_BothSidesHeard_SaysNothingOfSilence()
    {
        await using var service = await Subject.StartAsync();
        var reply = Make.Statement("reply", "Somebody", "2025-11-15", "negotiations/talks");
        reply.Party = "RUS";
        await service.StoreAsync(Make.Negotiation("talks"), reply);

        Assert.Empty((await service.SectionAsync("2025-11-16", "2025-11-17")).Warnings("nothing-by-other-side"));
    }

    [Fact]
    public async Task Summarize_Withdrawn_IsInNoList()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        foreach (var (kind, id) in ((string, string)[])
            [
                ("negotiation", "negotiation-istanbul-reactivation-2025-11-15"), ("agreement", "agreement-istanbul-exchanges-2025-11-16"),
                ("statement", "statement-zelensky-2025-11-16"), ("exchange", "exchange-2025-10-02"),
            ])
        {
            var calls = new RecordCalls(service.Calls, Subject.Kinds[kind]);
            await calls.WithdrawAsync(id, (await calls.GetAsync(id)).Record.Etag, "For a test.");
        }

        var section = await service.SectionAsync("2025-11-16", "2025-11-17");

        Assert.Empty(section.Negotiations);
        Assert.Empty(section.Agreements);
        Assert.Empty(section.Statements);
        Assert.Empty(section.EarlierStatements);
        Assert.DoesNotContain(section.Figures, figure => figure.Record != "exchanges/exchange-2025-08-24");
        Assert.Equal("exchange-2025-08-24", section.LastExchange.Id);
    }

    [Fact]
    public async Task Summarize_PinnedRevision_GivesTheSameBytesAfterWritesAndARestart()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        var then = await service.SectionAsync("2025-11-16", "2025-11-17", revision: 1);
        await service.ImportAsync(Sample.Moved);
        await service.StoreAsync(Make.Exchange("another", "2025-11-16", Make.Released(10)));
        await service.RestartAsync();

        Assert.Equal(then.ToByteString(), (await service.SectionAsync("2025-11-16", "2025-11-17", revision: 1)).ToByteString());
        Assert.NotEqual(then, await service.SectionAsync("2025-11-16", "2025-11-17"));
    }

    [Fact]
    public async Task Summarize_SampleMovedToAnotherDay_LeavesTheFirstAsItWas()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        var before = await service.SectionAsync("2025-11-16", "2025-11-17");

        await service.ImportAsync(Sample.Moved);

        Assert.Equal(before, await service.SectionAsync("2025-11-16", "2025-11-17"));
        Assert.Equal(
            ["agreement-istanbul-exchanges-2025-11-16", "agreement-istanbul-exchanges-2025-12-01"],
            (await service.SectionAsync("2025-12-01", "2025-12-02")).Agreements.Select(agreement => agreement.Id));
    }

    [Fact]
    public async Task Summarize_EmptyDatabase_IsAnEmptySection()
    {
        await using var service = await Subject.StartAsync();

        var answer = await service.SummarizeAsync("2025-11-16", "2025-11-17");

        Assert.Equal(new DiplomacySection(), answer.Section);
        Assert.Null(answer.State.FirstKnownTime);
    }

    [Fact]
    public async Task Summarize_Region_IsSaidToChangeNothing()
    {
        await using var service = await Subject.StartAsync();
        await service.ImportAsync(Sample.Text);
        var request = new SummarizeRequest() { Start = Wire.At("2025-11-16"), End = Wire.At("2025-11-17"), Zone = Wire.Kyiv, Region = "UA51" };

        var section = (await service.SummarizeAsync(request)).Section;

        Assert.Single(section.Warnings("diplomacy-not-by-region"));
        Assert.Equal((await service.SectionAsync("2025-11-16", "2025-11-17")).Figures, section.Figures);
    }
}
