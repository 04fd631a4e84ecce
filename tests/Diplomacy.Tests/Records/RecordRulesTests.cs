using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;

namespace Sitrep.Diplomacy.Tests.Records;

/// <summary>What each kind demands; every fault of a record is named, and nothing of it written.</summary>
public sealed class RecordRulesTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task CreateNegotiation_EverythingWrong_NamesEachFault() => await IsRefusedAsync(
        "negotiation",
        new Negotiation
        {
            Id = "no/id",
            Parties = { "UKR", "RUS" },
            Mediators = { "XXX" },
            States = { new NegotiationState { Since = Wire.Moment("2025-13") } },
            Rounds = { new Round { Id = "r", Format = RoundFormat.Call, Claimant = "ua-nsdc", Outcome = "a\0b" }, new Round { Id = "r" } },
            Agreements = { "no/id" },
        },
        "agreements[0]", "citations", "id", "mediators[0]", "parties[1]", "rounds", "rounds[0].outcome", "rounds[1].claimant",
        "rounds[1].format", "states[0].claimant", "states[0].since", "states[0].stage", "topic");

    [Fact]
    public async Task CreateNegotiation_StatesOutOfOrder_IsRefused() => await IsRefusedAsync(
        "negotiation",
        Make.Negotiation("order", ("2025-11-15", NegotiationStage.UnderWay), ("2025-11-01", NegotiationStage.Suspended)),
        "states[1].since");

    [Fact]
    public async Task CreateAgreement_EverythingWrong_NamesEachFault() => await IsRefusedAsync(
        "agreement",
        new Agreement
        {
            Id = "a",
            Parties = { "XXX" },
            ThirdParties = { "" },
            Concluded = new Moment(),
            Claims = { Wire.Claim(Measure.Released, "soldiers", Wire.Exactly(1), "ua-president", "ITA") },
            Process = new string('p', 301),
        },
        "citations", "claims[0].item", "claims[0].measure", "claims[0].side", "concluded", "parties[0]", "process", "stage", "status",
        "thirdParties[0]", "title", "touched");

    [Fact]
    public async Task CreateStatement_EverythingWrong_NamesEachFault() => await IsRefusedAsync(
        "statement",
        new Statement
        {
            Id = "s",
            Role = "a\nb",
            Party = "ukr",
            Claimant = "?",
            Made = Wire.Moment("2025-02-30"),
            Channel = new string('c', 101),
            Words = "kept\nas said\0",
            About = { "attacks/1", "negotiations/" },
        },
        "about[0]", "about[1]", "channel", "citations", "claimant", "made", "party", "role", "speaker", "summary", "words");

    [Fact]
    public async Task CreateExchange_EverythingWrong_NamesEachFault() => await IsRefusedAsync(
        "exchange",
        new Exchange
        {
            Id = "e",
            Window = new Window { Zone = "Mars" },
            Parties = { "UKR" },
            Claims = { Wire.Claim(Measure.Launched, "all", Wire.NoNumber(Disclosure.Unspecified), "ru-mod") },
            Links = { new PromiseLink { Agreement = "no/id" } },
            Readings = { new Reading { Field = "colour", Value = "red", Claimant = "ru-mod", Citation = Wire.Citation() } },
        },
        "citations", "claims[0].measure", "claims[0].quantity.disclosure", "links[0].agreement", "links[0].citation", "links[0].claimant",
        "parties", "readings[0].field", "window.end", "window.zone");

    [Theory]
    [InlineData("negotiation")]
    [InlineData("agreement")]
    [InlineData("statement")]
    [InlineData("exchange")]
    public async Task Create_SourceThatNobodyKnows_IsRefusedWhereverItStands(string kind)
    {
        var record = Subject.Kinds[kind].Make("by-nobody");
        ((IWorded)record).Readings.Add(new Reading
        {
            Field = record is Statement ? "channel" : record is Exchange ? "window" : record is Agreement ? "concluded" : "topic",
            Value = "x",
            Claimant = "nobody",
            Citation = Wire.Citation(source: "nobody-else"),
        });

        var refusal = await RefuseAsync(kind, record);

        Assert.Equal(["source", "source"], refusal.Fields);
    }

    [Fact]
    public async Task CreateStatement_LineBreaksInTheWords_AreKept()
    {
        var statement = Make.Statement("lines");
        statement.Words = "first\nsecond";

        var (made, _) = await Calls("statement").CreateAsync(statement);

        Assert.Equal("first\nsecond", ((Statement)made).Words);
    }

    private async Task IsRefusedAsync(string kind, IRecord record, params string[] fields)
    {
        var before = (await Calls(kind).ListAsync()).Revision;

        var refusal = await RefuseAsync(kind, record);

        Assert.Equal(fields.Select(field => $"{kind}.{field}"), refusal.Fields.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(before, (await Calls(kind).ListAsync()).Revision);
    }

    private async Task<Refusal> RefuseAsync(string kind, IRecord record)
    {
        var refusal = await Refusal.OfAsync(() => Calls(kind).CreateAsync(record));
        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.True(refusal.TrailerBytes <= 8 << 10, $"{refusal.TrailerBytes} bytes of trailers");
        return refusal;
    }

    private RecordCalls Calls(string kind) => new(fixture.Service.Calls, Subject.Kinds[kind]);
}
