using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Figures;
using Sitrep.Strikes.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Tests.Figures;

public sealed class HeadlinesTests
{
    private static readonly Quantity Some = Quantity.Exact(10);

    [Fact]
    public void Choose_PrimaryOfThePartyAttacked_Leads()
    {
        var headlines = Choose(
            Given.Claim(Measure.Launched, Some),
            Given.Claim(Measure.Launched, Some, "ua-general-staff"),
            Given.Claim(Measure.Launched, Some, Given.RuMod),
            Given.Claim(Measure.Intercepted, Some, Given.RuMod, attacker: "UKR", record: "attacks/2"));
        Assert.Equal(
            [("RUS", Given.AirForce, HeadlineRole.Primary), ("UKR", Given.RuMod, HeadlineRole.Primary)],
            headlines.Select(h => (h.Attacker, h.Claimant, h.Role)));
    }

    [Fact]
    public void Choose_PrimaryIsSilent_AnotherNationalSourceLeads()
    {
        var headline = Assert.Single(Choose(
            Given.Claim(Measure.Launched, Some, "ua-general-staff"),
            Given.Claim(Measure.Launched, Some, "media:reuters"),
            Given.Claim(Measure.Launched, Some, "ua-command-south", national: false)));
        Assert.Equal(("ua-general-staff", HeadlineRole.National), (headline.Claimant, headline.Role));
    }

    [Fact]
    public void Choose_OnlyARegionalRowAboutTheCountry_IsRelayed()
    {
        var headline = Assert.Single(Choose(
            Given.Claim(Measure.Launched, Quantity.Exact(49), "ua-command-south"),
            Given.Claim(Measure.Launched, Some, "ua-command-south", record: "attacks/2", national: false)));
        Assert.Equal(HeadlineRole.Relayed, headline.Role);
    }

    [Fact]
    public void Choose_OnlyRegionalRows_IsNone() =>
        Assert.Empty(Choose(Given.Claim(Measure.Launched, Some, "ua-command-south", national: false)));

    [Fact]
    public void Mark_Leading_MarksTotalsAndNotThoseOfOthers()
    {
        Assert.Equal(
            ["strikes.launched.class.uav.RUS.ua-air-force", "strikes.launched.item.attack-uav.RUS.ua-air-force"],
            Marked(Given.Claim(Measure.Launched, Some), Given.Claim(Measure.Launched, Some, "ua-command-south", national: false)));
    }

    [Fact]
    public void Mark_RelayedBesideRegionalRows_MarksTheRowAndNotTheTotal() =>
        Assert.Equal(
            ["attacks/1.launched.attack-uav.ua-command-south"],
            Marked(
                Given.Claim(Measure.Launched, Quantity.Exact(49), "ua-command-south"),
                Given.Claim(Measure.Launched, Some, "ua-command-south", record: "attacks/2", national: false)));

    private static IReadOnlyList<Lead> Choose(params IEnumerable<CountedClaim> claims) => HeadlineCounts.Of(claims).Choose(SourceRegister.Shipped);

    private static IEnumerable<string> Marked(params IReadOnlyList<CountedClaim> claims)
    {
        var builder = new FigureBuilder(SourceRegister.Shipped);
        List<Figure> figures =
        [
            .. Totals.Sum(claims, SourceRegister.Shipped).Select(builder.From),
            .. builder.OfClaims(Reconciliation.All(claims, SourceRegister.Shipped)),
        ];
        Headlines.Mark(
            figures, Choose(claims), HeadlineCounts.Of(claims), record => claims.Any(claim => claim.Record == record && claim.National));
        return figures.Where(f => f.Headline).Select(f => f.Id);
    }
}
