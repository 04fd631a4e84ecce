using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Damages;

public sealed class DamageRulesTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private RecordCalls Damages => new(fixture.Service.Calls, Subject.Kinds["damage"]);

    [Fact]
    public async Task Create_EmptyRecord_NamesEverythingRequired()
    {
        var refusal = await Refusal.OfAsync(() => Damages.CreateAsync(new Damage()));

        refusal.Is(StatusCode.InvalidArgument, "INVALID_FIELDS");
        Assert.Equal(
            ["damage.citations", "damage.claimant", "damage.extent", "damage.facility", "damage.facilityWords", "damage.id", "damage.place",
                "damage.window"],
            refusal.Fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("UA-51")]
    [InlineData("RU-XXX")]
    [InlineData("Odesa")]
    public async Task Create_CodeThatIsNoRegion_IsRefused(string code) =>
        Assert.Equal(["damage.place.regions[0]"], (await Refusal.OfAsync(() => Damages.CreateAsync(Make.Damage("nowhere", region: code)))).Fields);

    [Fact]
    public async Task Create_CauseThatIsNoClass_IsRefused()
    {
        var damage = Make.Damage("no-cause");
        damage.Cause = (ItemClass)99;

        Assert.Equal(["damage.cause"], (await Refusal.OfAsync(() => Damages.CreateAsync(damage))).Fields);
    }

    [Fact]
    public async Task Create_UnknownClaimantOfTheRecord_IsRefused()
    {
        var damage = Make.Damage("by-nobody");
        damage.Claimant = "nobody";

        Assert.Equal(["source"], (await Refusal.OfAsync(() => Damages.CreateAsync(damage))).Fields);
    }
}
