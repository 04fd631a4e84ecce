using CsCheck;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Toplines;
using Sitrep.Strikes.V1;
using static Sitrep.Gateway.Tests.Reports.Outages.OutageCase;

namespace Sitrep.Gateway.Tests.Reports.Outages;

public sealed class OutageSentenceTests
{
    [Fact]
    public void Write_OneOutageWithACount_NamesPlaceCauseCountAndThatNoEndIsOnFile() =>
        Assert.Equal(
            "The Government of Ukraine reported a power outage in Odesa region after Russian strikes, with about 300,000 customers without power; "
            + "no end is on file, it was last confirmed at 09:00 on 16 November.",
            First(Section(Outage("a", claims: Customers(Make.About(300_000)))), Total(Measure.CustomersWithoutPower, Make.About(300_000))));

    [Fact]
    public void Write_EndReported_SaysNothingOfTheEnd() =>
        Assert.Equal(
            "The Government of Ukraine reported a power outage in Odesa region after Russian strikes; it gave no number of customers cut off.",
            First(Section(Outage("a", ended: true))));

    [Fact]
    public void Write_SeveralOutages_AddUpCountsAndSaySo() =>
        Assert.Equal(
            "The Government of Ukraine reported three power outages in Odesa region and in Kharkiv region after Russian strikes; its counts of "
            + "customers without power "
            + "add up to at least 500 over three outages, in which the same customers may stand more than once; "
            + "it put the generating capacity lost at 40,000 kW; no end is on file for one of them.",
            First(
                Section(
                    Outage("a", claims: Customers(Make.Exactly(300))),
                    Outage("b", "UA63", ended: true, claims: Customers(Make.Exactly(200))),
                    Outage("c", "UA63", ended: true, claims: Customers(Make.None(Disclosure.Withheld)))),
                Total(Measure.CustomersWithoutPower, Make.AtLeast(500), claims: 3),
                Total(Measure.CapacityLostKw, Make.Exactly(40_000))));

    [Fact]
    public void Write_OneCountOfSeveralOutages_IsThatOfOneOfThem() =>
        Assert.Contains(
            "reported two power outages in Odesa region and in Kharkiv region after Russian strikes; it counted 300 customers without power in one "
                + "of them; no end of them is on file.",
            First(Section(Outage("a", claims: Customers(Make.Exactly(300))), Outage("b", "UA63")),
                Total(Measure.CustomersWithoutPower, Make.Exactly(300))),
            StringComparison.Ordinal);

    [Fact]
    public void Write_CountContested_SaysThatOthersGiveOtherNumbers()
    {
        var total = Total(Measure.CustomersWithoutPower, Make.Exactly(300));
        total.Status = FigureStatus.Contested;

        Assert.Equal(
            "The Government of Ukraine reported a power outage in Odesa region after Russian strikes, with 300 customers without power; other "
                + "sources give other numbers.",
            First(Section(Outage("a", ended: true, claims: Customers(Make.Exactly(300)))), total));
    }

    [Theory]
    [InlineData("east")]
    [InlineData("the east")]
    public void Write_Direction_HasOneArticle(string words)
    {
        var outage = Outage("a");
        outage.Place = new Place { Words = words, Precision = PlacePrecision.Direction };

        Assert.Contains("a power outage in the east after", First(Section(outage)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CausesThatDiffer_NamesNone()
    {
        var shut = Outage("b", "UA63");
        shut.Cause = OutageCause.ScheduledShutdown;

        Assert.StartsWith(
            "The Government of Ukraine reported two power outages in Odesa region and in Kharkiv region;", First(Section(Outage("a"), shut)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutageCause.EmergencyShutdown, "RUS", " through emergency shutdowns after Russian strikes;")]
    [InlineData(OutageCause.ScheduledShutdown, "", " through scheduled shutdowns;")]
    [InlineData(OutageCause.EquipmentFailure, "", " through a failure of equipment;")]
    [InlineData(OutageCause.Weather, "", " through the weather;")]
    [InlineData(OutageCause.Strike, "", " after strikes by a party not named;")]
    [InlineData(OutageCause.Other, "", " through a cause worded “a mouse”;")]
    [InlineData(OutageCause.NotSaid, "", " in Odesa region;")]
    public void Write_Cause_IsInTheWordsOfItsKind(OutageCause cause, string attacker, string words)
    {
        var outage = Outage("a");
        (outage.Cause, outage.Attacker, outage.CauseWords) = (cause, attacker, "a mouse");

        Assert.Contains(words, First(Section(outage)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HeatOutage_SaysNothingOfCustomers()
    {
        var outage = Outage("a", ended: true);
        outage.Utility = Utility.Heat;

        Assert.Equal("The Government of Ukraine reported a heat outage in Odesa region after Russian strikes.", First(Section(outage)));
    }

    [Fact]
    public void Write_StandingOutages_AreToldOnceWithTheirNumber()
    {
        var section = Section();
        section.StandingOutages.Add(Outage("a", window: Make.Day("2025-11-14")));
        section.StandingOutages.Add(Outage("b", "UA63", Make.Day("2025-11-15")));
        section.StandingOutagesMore = 4;

        Assert.Equal(
            "The Government of Ukraine last confirmed a power outage in Kharkiv region on 15 November, before this period, and no end is on file; "
                + "the same holds for five more.",
            First(section));
    }

    [Fact]
    public void Write_OutageOnFile_IsNotSaidToBeMissing()
    {
        var section = Section(Outage("a"));
        section.Damages.Add(new Damage
        {
            Id = "d",
            Facility = FacilityKind.Energy,
            FacilityWords = "a substation",
            Note = "Blackouts.",
            Place = new Place { Words = "Odesa", Regions = { "UA51" } },
            Claimant = "ua-government",
            Citations = { Page },
        });

        var texts = ToplineWriter.Write(ToplineCase.Facts(section)).Select(topline => topline.Text).ToArray();

        Assert.Contains("The sources used here give no number of people killed or injured.", texts);
    }

    [Fact]
    public void Write_AnyOutages_EverySentenceIsCitedAndComplete() =>
        Gen.Select(Gen.Enum<OutageCause>(), Gen.Enum<Utility>(), Gen.OneOf("", "RUS"), Gen.Bool, Gen.OneOf("UA51", "UA63"), Gen.Int[0, 3])
            .Array[0, 6]
            .Sample(outages =>
            {
                var section = Section([.. outages.Select((outage, index) => Any(index, outage))]);
                Assert.All(ToplineWriter.Write(ToplineCase.Facts(section)), topline =>
                {
                    Assert.NotEmpty(topline.Citations);
                    Assert.True(char.IsUpper(topline.Text[0]) && topline.Text.EndsWith('.'), topline.Text);
                    Assert.DoesNotContain("  ", topline.Text, StringComparison.Ordinal);
                    Assert.DoesNotContain(" ;", topline.Text, StringComparison.Ordinal);
                });
            });

    private static Outage Any(int index, (OutageCause Cause, Utility Utility, string Attacker, bool Ended, string Region, int Customers) said)
    {
        var outage = Outage($"o-{index}", said.Region, ended: said.Ended, claims: Customers(Make.Exactly(said.Customers)));
        (outage.Cause, outage.Utility, outage.Attacker) = (said.Cause, said.Utility, said.Attacker);
        return outage;
    }

    private static string First(StrikesSection section, params Figure[] figures) => ToplineWriter.Write(ToplineCase.Facts(section, figures))[0].Text;
}
