using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Reports.Exchanges;

public sealed class ExchangeSentenceTests
{
    [Fact]
    public void Write_ThreeAccounts_AreHeldApart() => Assert.Equal(
        "An exchange on 2 October 2024 brought home 20 civilians to Russia by the source trt's account; 185 soldiers and 20 civilians to Ukraine by "
        + "the source "
        + "ua-government's account; and 185 soldiers to each side by the source ru-mod's account.",
        Topline(
            Released("civilian", "RUS", "trt", 20),
            Released("military", "UKR", "ua-government", 185), Released("civilian", "UKR", "ua-government", 20),
            Released("military", "RUS", "ru-mod", 185), Released("military", "UKR", "ru-mod", 185)));

    [Fact]
    public void Write_NumberWithheld_SaysSo() => Assert.Equal(
        "An exchange on 2 October 2024 brought home a withheld number of prisoners to Ukraine by the source trt's account.",
        Topline(new Claim
        {
            Measure = Measure.Released,
            Item = "all",
            Side = "UKR",
            Claimant = "trt",
            Quantity = Make.None(Disclosure.Withheld),
            Citations = { Make.Post },
        }));

    private static string Topline(params Claim[] claims) => ToplineWriter.Write(SampleNight.Facts(
        strikes: null,
        new DiplomacySection { Exchanges = { new Exchange { Id = "x", Window = Make.Day("2024-10-02"), Claims = { claims } } } })).Single().Text;

    private static Claim Released(string item, string side, string claimant, long count) => new()
    {
        Measure = Measure.Released,
        Item = item,
        Side = side,
        Claimant = claimant,
        Quantity = Make.Exactly(count),
        Citations = { Make.Post },
    };
}
