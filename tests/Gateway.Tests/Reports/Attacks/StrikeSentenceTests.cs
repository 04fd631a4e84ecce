using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Reports.Toplines;
using Sitrep.Strikes.V1;
using static Sitrep.Gateway.Tests.Reports.Markdown.Make;

namespace Sitrep.Gateway.Tests.Reports.Attacks;

public sealed class StrikeSentenceTests
{
    private const ItemClass Uav = ItemClass.Uav;
    private const ItemClass Missile = ItemClass.Missile;

    [Fact]
    public void Write_OneWeaponOfOneClaimant_IsSingular()
    {
        var texts = Texts(Total(Measure.Launched, Missile, Exactly(1)), Total(Measure.Intercepted, Missile, Exactly(1)));

        Assert.StartsWith("Russia launched one missile between", texts[0], StringComparison.Ordinal);
        Assert.Equal("The Ukrainian Air Force said that the missile was shot down or suppressed.", texts[1]);
    }

    [Fact]
    public void Write_AllIntercepted_SaysAllAndLeavesNothing()
    {
        var texts = Texts(
            Total(Measure.Launched, Uav, Exactly(12)), Total(Measure.Intercepted, Uav, Exactly(12)), Total(Measure.Unaccounted, Uav, Exactly(0)));

        Assert.Equal(2, texts.Length);
        Assert.Equal("The Ukrainian Air Force said that all 12 of the drones were shot down or suppressed.", texts[1]);
    }

    [Fact]
    public void Write_DronesOnly_SaysThatNoMissileWasReported() =>
        Assert.EndsWith("the Ukrainian Air Force reported; it reported no missile.", Texts(Total(Measure.Launched, Uav, Exactly(12)))[0],
            StringComparison.Ordinal);

    [Fact]
    public void Write_InterceptionsNotReported_SaysThatTheyAreNot()
    {
        var texts = Texts(Total(Measure.Launched, Missile, Exactly(39)), Total(Measure.Intercepted, Missile, None(Disclosure.NotReported)));

        Assert.Equal("The Ukrainian Air Force gave no number for interceptions of the missiles (not reported).", texts[1]);
    }

    [Fact]
    public void Write_NothingSaidOfInterceptions_SaysSo() =>
        Assert.Equal(
            "The Ukrainian Air Force did not say how many of the missiles were intercepted.",
            Texts(Total(Measure.Launched, Missile, Exactly(39)))[1]);

    [Fact]
    public void Write_OpenRemainder_IsARangeWithItsReason()
    {
        var rest = Total(Measure.Unaccounted, Missile, Between(11, 39));
        rest.Formula = "39 − at least 0";
        rest.NotReported = 28;
        rest.Basis = Basis.Derived;

        Assert.StartsWith(
            "That leaves 11–39 missiles (39 − at least 0; not reported for 28 of those launched) that the Ukrainian Air Force did not report as "
                + "intercepted",
            Texts(Total(Measure.Launched, Missile, Exactly(39)), Total(Measure.Intercepted, Missile, AtLeast(5)), rest)[2],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Disclosure.Withheld, "Russia launched a withheld number of missiles")]
    [InlineData(Disclosure.Unknown, "Russia launched an unknown number of missiles")]
    [InlineData(Disclosure.NotReported, "Russia launched an unreported number of missiles")]
    public void Write_NoNumber_NamesTheKindOfSilence(Disclosure disclosure, string start) =>
        Assert.StartsWith(start, Texts(Total(Measure.Launched, Missile, None(disclosure)))[0], StringComparison.Ordinal);

    [Fact]
    public void Write_NightsMissing_MakesTheTotalALowerBound()
    {
        var section = new StrikesSection()
        {
            Coverage = { new Coverage { Claimant = "ua-air-force", Attacker = "RUS", Nights = 6, NightsInPeriod = 7, Posts = 6 } },
        };
        var text = ToplineWriter.Write(ToplineCase.Facts(section, Total(Measure.Launched, Uav, Exactly(900))))[0].Text;

        Assert.StartsWith("Russia launched at least 900 drones", text, StringComparison.Ordinal);
        Assert.Contains("reported for the six of seven nights that are on file", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BeforeTheDayOfOneNumber_ShotDownAndLostStandApart()
    {
        Figure[] figures =
            [Total(Measure.Launched, Uav, Exactly(50)), Total(Measure.Intercepted, Uav, Exactly(30)), Total(Measure.Lost, Uav, Exactly(9))];
        foreach (var figure in figures)
            figure.Window = Window("2025-07-20T16:00:00Z", "2025-07-21T05:00:00Z");

        Assert.Equal("The Ukrainian Air Force said that 30 of the drones were shot down; it reported nine drones as lost on the way.",
            Texts(figures)[1]);
    }

    [Fact]
    public void Write_NobodyLeads_LetsEachClaimantStandForItself()
    {
        var regional = Total(Measure.Launched, Uav, AtLeast(13));
        regional.Headline = false;

        Assert.Equal(
            "No national figure for drones launched by Russia is on file; the Ukrainian Air Force reported at least 13.",
            Texts(regional).Single());
    }

    [Fact]
    public void Write_NobodyLeadsAClassOfOneKind_NamesTheKind()
    {
        var total = Total(Measure.Launched, ItemClass.Other, AtLeast(5));
        var kind = Total(Measure.Launched, ItemClass.Other, AtLeast(5), "unknown-uav");
        total.Headline = kind.Headline = false;

        Assert.Equal(
            "No national figure for drones of unknown kind launched by Russia is on file; the Ukrainian Air Force reported at least five.",
            Texts(total, kind).Single());
    }

    [Fact]
    public void Write_OfARegion_CountsWhatIsLocatedThereAndIsSilentOnTheRest()
    {
        var text = ToplineCase.WriteOfRegion("UA51", Total(Measure.Launched, Uav, Exactly(12)))[0].Text;

        Assert.StartsWith("Russia launched 12 drones located in Odesa region between", text, StringComparison.Ordinal);
        Assert.EndsWith("the Ukrainian Air Force reported.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfARegionWhereNobodyLeads_SaysNothingOfNationalFigures()
    {
        var regional = Total(Measure.Launched, Uav, AtLeast(13));
        regional.Headline = false;

        Assert.Empty(ToplineCase.WriteOfRegion("UA51", regional));
    }

    [Fact]
    public void Write_SeveralWindowsInTheOtherDirection_NamesEach()
    {
        Figure[] figures = [Ministry(Basis.Total, 93), Ministry(Basis.Claim, 36), Ministry(Basis.Claim, 57)];
        figures[0].Claims = 2;
        figures[1].Window = Window("2025-11-15T16:00:00Z", "2025-11-15T20:00:00Z", "Europe/Moscow");

        Assert.StartsWith(
            "The Russian Ministry of Defence said that 93 Ukrainian drones were shot down: 36 between 19:00 and 23:00 on 15 November, Moscow time "
                + "(18:00–22:00 in Kyiv); and 57 between",
            Texts(figures).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FigureWithoutACitation_MakesNoSentence()
    {
        var figure = Total(Measure.Launched, Uav, Exactly(12));
        figure.Citations.Clear();

        Assert.Empty(Texts(figure));
    }

    private static Figure Ministry(Basis basis, long number)
    {
        var figure = Total(Measure.Intercepted, Uav, Exactly(number));
        figure.Id = $"{basis}.{number}";
        figure.Basis = basis;
        figure.Attacker = "UKR";
        figure.Claimant = "ru-mod";
        figure.Headline = basis == Basis.Total;
        figure.Window = Window("2025-11-15T20:00:00Z", "2025-11-16T04:00:00Z", "Europe/Moscow");
        return figure;
    }

    private static string[] Texts(params Figure[] figures) => [.. ToplineCase.Write(figures).Select(topline => topline.Text)];
}
