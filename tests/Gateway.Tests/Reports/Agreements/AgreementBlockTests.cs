using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Reports.Agreements;

public sealed class AgreementBlockTests
{
    [Fact]
    public void Render_Agreement_SaysKindDayPartiesAndThirdPartiesWithTheirWords()
    {
        var grain = Agreement(AgreementStatus.Concluded, concluded: true);
        grain.Parties.Add(["RUS", "TUR", "UKR"]);
        grain.PartyWords = "For Ukraine:\n\nFor the Republic of Türkiye:";
        grain.ThirdParties.Add("United Nations");
        grain.ThirdPartyWords = "Witnessed:\n\nFor the United Nations:";

        Assert.Contains(
            "- Initiative on grain (ceasefire or related): concluded on 22 July 2022; parties Russia, Türkiye and Ukraine, as worded: “For Ukraine: "
            + "For the Republic of Türkiye:”; "
            + "third parties United Nations, as worded: “Witnessed: For the United Nations:”.",
            Render(grain), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_StatusUnclear_SaysNotThatItWasConcluded()
    {
        var text = Render(Agreement(AgreementStatus.Unclear));

        Assert.Contains("not clear whether it was concluded, as last reported on 22 July 2022; no party named.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("concluded on", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 300)]
    public void Render_LongWords_AreCutWithoutBreakingALetter(int letters, int shown)
    {
        var agreement = Agreement(AgreementStatus.Unilateral);
        agreement.PartyWords = new string('a', letters);

        Assert.Contains($"parties as worded: “{(shown == 0 ? agreement.PartyWords : new string('a', shown) + "…")}”", Render(agreement),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WordsCutWithinAPairOfSurrogates_LoseItWhole()
    {
        var agreement = Agreement(AgreementStatus.Unilateral);
        agreement.PartyWords = new string('a', 299) + "😀 and others";

        Assert.Contains($"“{new string('a', 299)}…”", Render(agreement), StringComparison.Ordinal);
    }

    private static Agreement Agreement(AgreementStatus status, bool concluded = false) => new()
    {
        Id = "pax.2444",
        Title = "Initiative on grain",
        Stage = AgreementStage.Ceasefire,
        Status = status,
        Concluded = concluded ? new Moment { Day = "2022-07-22" } : null,
        Touched = new Moment { Day = "2022-07-22" },
        Citations = { new Citation { Source = "pa-x", Uri = "https://www.peaceagreements.org/agreements/2444/" } },
    };

    private static string Render(Agreement agreement)
    {
        var facts = SampleNight.Facts(strikes: null, new DiplomacySection { Agreements = { agreement } });
        return Encoding.UTF8.GetString(MarkdownRenderer.Render(SampleNight.ReportOf(facts)));
    }
}
