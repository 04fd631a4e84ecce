using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Outages;

public sealed class OutageRulesTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Outages => new(fixture.Service.Calls, Subject.Kinds["outage"]);

    [Fact]
    public async Task Create_EmptyRecord_NamesEverythingRequired()
    {
        var refusal = await Refusal.OfAsync(() => Outages.CreateAsync(new Outage()));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(
            ["outage.cause", "outage.citations", "outage.claimant", "outage.id", "outage.place", "outage.utility", "outage.window"],
            refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Create_OtherCauseWithoutWords_IsRefused()
    {
        var outage = Make.Outage("why");
        outage.Cause = OutageCause.Other;

        Assert.Equal(["outage.causeWords"], await FaultsOfAsync(outage));
    }

    [Fact]
    public async Task Create_PartyNamedForACauseThatIsNotSaid_IsRefused()
    {
        var outage = Make.Outage("who");
        outage.Cause = OutageCause.NotSaid;

        Assert.Equal(["outage.attacker"], await FaultsOfAsync(outage));
    }

    [Fact]
    public async Task Create_CauseWordsTooLong_IsRefused()
    {
        var outage = Make.Outage("long");
        outage.CauseWords = new string('x', 301);

        Assert.Equal(["outage.causeWords"], await FaultsOfAsync(outage));
    }

    [Fact]
    public async Task Create_AttackerThatIsNoState_IsRefused() =>
        Assert.Equal(["outage.attacker"], await FaultsOfAsync(Make.Outage("whose", attacker: "RU")));

    [Theory]
    [InlineData(Utility.Heat)]
    [InlineData(Utility.Water)]
    public async Task Create_CustomersWithoutPowerInAnotherOutage_AreRefused(Utility utility)
    {
        var outage = Make.Outage("cold", claims: Make.Customers(5));
        outage.Utility = utility;

        Assert.Equal(["outage.claims"], await FaultsOfAsync(outage));
    }

    [Fact]
    public async Task Create_AnotherItem_IsRefused() =>
        Assert.Equal(
            ["outage.claims[0].item"],
            await FaultsOfAsync(Make.Outage("items", claims: Wire.Claim(Measure.CustomersWithoutPower, "households", Wire.Exactly(5)))));

    [Theory]
    [InlineData(Measure.Killed)]
    [InlineData(Measure.Launched)]
    [InlineData(Measure.Released)]
    public async Task Create_MeasureThatIsNoLossOfPower_IsRefused(Measure measure)
    {
        var faults = await FaultsOfAsync(Make.Outage("measures", claims: Wire.Claim(measure, "all", Wire.Exactly(5), side: "UKR")));

        Assert.Contains("outage.claims[0].measure", faults);
    }

    [Fact]
    public async Task Create_PartOfTheCustomers_IsAPart()
    {
        var outage = Make.Outage("parts", claims: [Make.Customers(500), Make.Customers(20, part: "industry")]);

        var (_, revision) = await Outages.CreateAsync(outage);

        Assert.True(revision > 0);
    }

    private async Task<IReadOnlyList<string>> FaultsOfAsync(Outage outage) => (await Refusal.OfAsync(() => Outages.CreateAsync(outage))).Fields;
}
