using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Toplines;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Reports.Conflicts;

public sealed class ConflictSentenceTests
{
    [Fact]
    public void Write_DirectionDisputed_NamesBothWaysAndNoDifferenceOfCounts()
    {
        var text = Text("direction", Released("civilian", "UKR", "ua-air-force", 20), Released("civilian", "RUS", "ru-mod", 20));

        Assert.Equal(
            "Sources differ on which way civilians went home: 20 to Russia by the Russian Ministry of Defence's account and 20 to Ukraine by the "
            + "Ukrainian Air Force's account; "
            + "all stand as claimed.",
            text);
    }

    [Fact]
    public void Write_CountsThatDiffer_AreNamedWithWhoSaysSo() => Assert.Equal(
        "Counts of Ukrainian prisoners released differ: 150 by the Russian Ministry of Defence's account and 189 by the Ukrainian Air Force's "
            + "account; all stand as claimed.",
        Text("quantity", Released("all", "UKR", "ua-air-force", 189), Released("all", "UKR", "ru-mod", 150)));

    [Fact]
    public void Write_Contradiction_NamesEachWholeAccount()
    {
        Figure[] figures =
        [
            Missile(Measure.Intercepted, "ua-air-force", 1), Missile(Measure.Launched, "ua-air-force", 1),
            Missile(Measure.Intercepted, "ua-command-south", 0), Missile(Measure.Launched, "ua-command-south", 1),
        ];

        Assert.Equal(
            "Accounts of Russian Iskander-M ballistic missiles in one window cannot both be right: launched 1 and reported as intercepted 1 by the "
            + "Ukrainian Air Force's account "
            + "and launched 1 and reported as intercepted 0 by the source ua-command-south's account; both stand as claimed.",
            Text("contradiction", figures));
    }

    [Fact]
    public void Write_CountsOfTheLastExchangeBeforeThePeriod_AreNoNews()
    {
        Figure[] figures = [Released("all", "UKR", "ua-air-force", 189), Released("all", "UKR", "ru-mod", 150)];
        var strikes = Conflicting("quantity", figures);
        strikes.Figures.Add(figures);
        var facts = SampleNight.Facts(
            strikes, new DiplomacySection { LastExchange = new Exchange { Id = "x", Window = Make.Day("2025-10-02") } });

        Assert.DoesNotContain(ToplineWriter.Write(facts), topline => topline.Text.Contains("stand as claimed", StringComparison.Ordinal));
    }

    private static string Text(string about, params Figure[] figures) => ToplineWriter.Write(ToplineCase.Facts(Conflicting(about, figures), figures))
        .Single(topline => topline.Text.Contains("stand as claimed", StringComparison.Ordinal)).Text;

    private static StrikesSection Conflicting(string about, Figure[] figures) =>
        new() { Conflicts = { new Conflict { About = about, Record = "exchanges/x", Figures = { figures.Select(figure => figure.Id) } } } };

    private static Figure Missile(Measure measure, string claimant, long count) => new()
    {
        Id = $"attacks/{claimant}.{measure}",
        Basis = Basis.Claim,
        Record = $"attacks/{claimant}",
        Measure = measure,
        Item = "iskander-m",
        ItemClass = ItemClass.Missile,
        Attacker = "RUS",
        Claimant = claimant,
        Quantity = Make.Exactly(count),
        Window = Make.Day("2025-12-30"),
        Citations = { Make.Post },
    };

    private static Figure Released(string item, string side, string claimant, long count) => new()
    {
        Id = $"exchanges/x.released.{item}.{side}.{claimant}",
        Basis = Basis.Claim,
        Record = "exchanges/x",
        Measure = Measure.Released,
        Item = item,
        Side = side,
        Claimant = claimant,
        Quantity = Make.Exactly(count),
        Window = Make.Day("2025-10-02"),
        Citations = { Make.Post },
    };
}
