using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Markdown;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Toplines;

public sealed class ConflictSentenceTests
{
    [Fact]
    public void Write_DirectionDisputed_NamesBothWaysAndNoDifferenceOfCounts()
    {
        var text = Text("direction", Released("civilian", "UKR", "ua-air-force", 20), Released("civilian", "RUS", "ru-mod", 20));

        Assert.Equal(
            "Sources differ on which way civilians went home: 20 to Russia by the Russian Ministry of Defence's account and 20 to Ukraine by the Ukrainian Air Force's account; "
            + "all stand as claimed.",
            text);
    }

    [Fact]
    public void Write_CountsThatDiffer_AreNamedWithWhoSaysSo() => Assert.Equal(
        "Counts of Ukrainian prisoners released differ: 150 by the Russian Ministry of Defence's account and 189 by the Ukrainian Air Force's account; all stand as claimed.",
        Text("quantity", Released("all", "UKR", "ua-air-force", 189), Released("all", "UKR", "ru-mod", 150)));

    private static string Text(string about, params Figure[] figures)
    {
        StrikesSection section = new() { Conflicts = { new Conflict { About = about, Record = "exchanges/x", Figures = { figures.Select(figure => figure.Id) } } } };
        return ToplineWriter.Write(ToplineCase.Facts(section, figures)).Single(topline => topline.Text.Contains("all stand as claimed", StringComparison.Ordinal)).Text;
    }

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
