using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Tests.Figures;

public sealed class HeadlinesTests
{
    private static readonly Quantity Some = Quantity.Exact(10);

    [Fact]
    public void Choose_PrimaryOfThePartyAttacked_Leads()
    {
        var headlines = Choose(
            Make.Claim(V1.Measure.Launched, Some),
            Make.Claim(V1.Measure.Launched, Some, "ua-general-staff"),
            Make.Claim(V1.Measure.Launched, Some, Make.RuMod),
            Make.Claim(V1.Measure.Intercepted, Some, Make.RuMod, attacker: "UKR", record: "attacks/2"));
        Assert.Equal(
            [("RUS", Make.AirForce, LeadRole.Primary), ("UKR", Make.RuMod, LeadRole.Primary)],
            headlines.Select(h => (h.Attacker, h.Claimant, h.Role)));
    }

    [Fact]
    public void Choose_PrimaryIsSilent_AnotherNationalSourceLeads()
    {
        var headline = Assert.Single(Choose(
            Make.Claim(V1.Measure.Launched, Some, "ua-general-staff"),
            Make.Claim(V1.Measure.Launched, Some, "media:reuters"),
            Make.Claim(V1.Measure.Launched, Some, "ua-command-south", national: false)));
        Assert.Equal(("ua-general-staff", LeadRole.National), (headline.Claimant, headline.Role));
    }

    [Fact]
    public void Choose_OnlyARegionalRowAboutTheCountry_IsRelayed()
    {
        var headline = Assert.Single(Choose(
            Make.Claim(V1.Measure.Launched, Quantity.Exact(49), "ua-command-south"),
            Make.Claim(V1.Measure.Launched, Some, "ua-command-south", record: "attacks/2", national: false)));
        Assert.Equal(LeadRole.Relayed, headline.Role);
        Assert.Equal(["attacks/1"], headline.Records);
    }

    [Fact]
    public void Choose_OnlyRegionalRows_IsNone() =>
        Assert.Empty(Choose(Make.Claim(V1.Measure.Launched, Some, "ua-command-south", national: false)));

    [Fact]
    public void Mark_Leading_MarksTotalsAndNotThoseOfOthers()
    {
        Assert.Equal(
            ["strikes.launched.class.uav.RUS.ua-air-force", "strikes.launched.item.attack-uav.RUS.ua-air-force"],
            Marked(Make.Claim(V1.Measure.Launched, Some), Make.Claim(V1.Measure.Launched, Some, "ua-command-south", national: false)));
    }

    [Fact]
    public void Mark_RelayedBesideRegionalRows_MarksTheRowAndNotTheTotal() =>
        Assert.Equal(
            ["attacks/1.launched.attack-uav.ua-command-south"],
            Marked(
                Make.Claim(V1.Measure.Launched, Quantity.Exact(49), "ua-command-south"),
                Make.Claim(V1.Measure.Launched, Some, "ua-command-south", record: "attacks/2", national: false)));

    private static IReadOnlyList<Lead> Choose(params IEnumerable<CountedClaim> claims) => Headlines.Choose(claims, SourceRegister.Shipped);

    private static IEnumerable<string> Marked(params IReadOnlyList<CountedClaim> claims)
    {
        var builder = new FigureBuilder(SourceRegister.Shipped);
        List<V1.Figure> figures =
        [
            .. Totals.Sum(claims, SourceRegister.Shipped).Select(builder.From),
            .. builder.OfClaims(Reconciliation.All(claims, SourceRegister.Shipped)),
        ];
        Headlines.Mark(figures, Choose(claims), claims);
        return figures.Where(f => f.Headline).Select(f => f.Id);
    }
}
