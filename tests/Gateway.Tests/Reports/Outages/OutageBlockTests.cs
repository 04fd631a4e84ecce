using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Toplines;
using Sitrep.Strikes.V1;
using static Sitrep.Gateway.Tests.Reports.Outages.OutageCase;

namespace Sitrep.Gateway.Tests.Reports.Outages;

public sealed class OutageBlockTests
{
    [Fact]
    public void Render_Outages_AreRowsWithTheirCountsAndHowFarTheirEndIsKnown()
    {
        var counted = Outage("a", claims: [Customers(Make.Exactly(300_000)), Customers(Make.About(250_000), "ua-air-force")]);
        counted.CauseWords = "a hit on a substation";
        var shut = Outage("b", "UA63", Make.Day("2025-11-16"), ended: true);
        (shut.Cause, shut.Utility) = (OutageCause.EmergencyShutdown, Utility.Heat);

        var block = Block(Section(counted, shut), Total(Measure.CustomersWithoutPower, Make.Exactly(300_000)));

        Assert.Contains(
            "| Odesa region | power | 16 Nov 03:00 – 16 Nov 09:00 Kyiv, last confirmed then; no end on file | Russian strikes (“a hit on a "
            + "substation”) "
            + "| customers without power 300,000; customers without power about 250,000 (Ukrainian Air Force) | Government of Ukraine [1] |\n",
            block, StringComparison.Ordinal);
        Assert.Contains(
            "| Kharkiv region | heat | 16 Nov | emergency shutdowns after Russian strikes | no count | Government of Ukraine [1] |\n", block,
            StringComparison.Ordinal);
        Assert.Contains("| Customers without power | 300,000 | Government of Ukraine | F6 | – | [1] |\n", block, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_StandingAndOverlapping_StandApartFromThoseOfThePeriod()
    {
        var section = Section();
        section.StandingOutages.Add(Outage("a", window: Make.Day("2025-11-15"), claims: Customers(Make.AtLeast(500))));
        section.OverlappingOutages.Add(Outage("b", "UA63", Make.Window("2025-11-16T01:00:00Z", "2025-11-18T07:00:00Z"), ended: true));
        section.OverlappingOutagesMore = 3;

        var block = Block(section);

        Assert.Contains("No outage record that ended or was last confirmed in this period is on file.", block, StringComparison.Ordinal);
        Assert.Contains(
            "they may still stand, and are not counted here:\n\n- Power outage in Odesa region, 15 Nov, last confirmed then; no end on file: "
            + "customers without power at least 500; "
            + "cause: Russian strikes; by the Government of Ukraine's account. [1]\n",
            block, StringComparison.Ordinal);
        Assert.Contains(
            "counted in another:\n\n- Power outage in Kharkiv region, 16 Nov 03:00 – 18 Nov 09:00 Kyiv: no count; cause: Russian strikes; by the "
            + "Government of Ukraine's account. [1]\n"
            + "- 3 more are not shown.\n",
            block, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ReadingsThatDiffer_AreToldBesideTheOutage()
    {
        var outage = Outage("a");
        outage.Readings.Add(new Reading { Field = "cause", Value = "a storm", Claimant = "ru-mod", Citation = Page });
        outage.Readings.Add(new Reading { Field = "cause", Value = "a strike", Claimant = "ua-government", Citation = Page });

        Assert.Contains(
            "- Power outage in Odesa region, 16 Nov 03:00 – 16 Nov 09:00 Kyiv:\n"
            + "  - Sources differ on the cause: “a storm” (Russian Ministry of Defence) and “a strike” (Government of Ukraine). [1]\n",
            Block(Section(outage)), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_PartOfTheCustomers_IsNoPartOfADirection()
    {
        var section = Section(Outage("a"));
        var launched = Make.Total(Measure.Launched, ItemClass.Uav, Make.Exactly(10));
        launched.Claimant = "ua-government";
        var part = Total(Measure.CustomersWithoutPower, Make.Exactly(20));
        (part.Basis, part.Part, part.Record) = (Basis.Claim, "industry", "outages/a");

        Assert.DoesNotContain("Of the weapons", Text(section, launched, part), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ChangeOfAClaimantsCount_IsTold()
    {
        var total = Total(Measure.CustomersWithoutPower, Make.Exactly(300));
        total.Change = new Change { Previous = Make.Exactly(450), Difference = -150 };

        Assert.Contains(
            "| Customers without power | 300 | Government of Ukraine | F6 | −150 (450 before) | [1] |\n", Text(Section(Outage("a")), total),
            StringComparison.Ordinal);
    }

    private static string Block(StrikesSection section, params Figure[] figures)
    {
        var text = Text(section, figures);
        var start = text.IndexOf("### Outages\n", StringComparison.Ordinal);
        return text[start..text.IndexOf("### Casualties\n", start, StringComparison.Ordinal)];
    }

    private static string Text(StrikesSection section, params Figure[] figures) =>
        Encoding.UTF8.GetString(MarkdownRenderer.Render(SampleNight.ReportOf(ToplineCase.Facts(section, figures))));
}
