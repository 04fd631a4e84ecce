using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Reports.Agreements;

public sealed class AgreementSentenceTests
{
    [Fact]
    public void Write_ConcludedInThePeriod_NamesDayPartiesAndThirdParties() => Assert.Equal(
        ["“Initiative on grain” was concluded on 16 November between Russia, Türkiye and Ukraine (third party: United Nations)."],
        Toplines(Agreement("2025-11-16", AgreementStatus.Concluded)));

    [Theory]
    [InlineData("2025-11-15", AgreementStatus.Concluded)]
    [InlineData("2025-11-17", AgreementStatus.Concluded)]
    [InlineData("2025-11-16", AgreementStatus.Unclear)]
    public void Write_OfAnotherDayOrNotConcluded_SaysNothing(string day, AgreementStatus status) => Assert.Empty(Toplines(Agreement(day, status)));

    [Fact]
    public void Write_Many_NamesTwo() => Assert.Equal(
        2, Toplines([.. Enumerable.Repeat(Agreement("2025-11-16", AgreementStatus.Concluded), 5)]).Count());

    private static IEnumerable<string> Toplines(params Agreement[] agreements) =>
        ToplineWriter.Write(SampleNight.Facts(strikes: null, new DiplomacySection { Agreements = { agreements } })).Select(topline => topline.Text);

    private static Agreement Agreement(string concluded, AgreementStatus status) => new()
    {
        Id = "pax.2444",
        Title = "Initiative on grain",
        Parties = { "RUS", "TUR", "UKR" },
        ThirdParties = { "United Nations" },
        Status = status,
        Concluded = new Moment { Day = concluded },
        Touched = new Moment { Day = "2025-11-16" },
        Citations = { new Citation { Source = "pa-x", Uri = "https://www.peaceagreements.org/agreements/2444/" } },
    };
}
