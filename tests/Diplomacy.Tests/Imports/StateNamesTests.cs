using Sitrep.Diplomacy.Imports.PeaceAgreements;

namespace Sitrep.Diplomacy.Tests.Imports;

/// <summary>Whom the words for parties name; the wordings are PA-X's, shortened.</summary>
public sealed class StateNamesTests
{
    [Theory]
    [InlineData("Page 1: \n\n1. The Parties to this Initiative are the Republic of Türkiye, the Russian Federation and Ukraine as proposed by the "
        + "Secretary-General of the United Nations.\n\nSigned:\n\nFor Ukraine:\n\nOleksandr Kubrakov\n\nFor the Republic of Türkiye:\n\nHulusi Akar",
        "RUS TUR UKR")]
    [InlineData("Boris Yeltsin, Russian Federation, Leonid Kuchma, Ukraine", "RUS UKR")]
    [InlineData("Papua New Guinea and Fiji, Tonga, Solomon Islands, Vanuatu, Australia and New Zealand", "AUS FJI NZL PNG SLB TON VUT")]
    public void In_AgreementBetweenStates_NamesEachState(string words, string states) => Assert.Equal(states, In(words, betweenStates: true));

    [Theory]
    [InlineData("Second President of Ukraine, L.D. Kuchma; Ambassador of the Russian Federation in Ukraine, M.Y. Zurabov; A.V. Zakharchenko",
        "RUS UKR")]
    [InlineData("Second President of Ukraine Leonid D. Kuchma; Ambassador of Russian Federation to Ukraine, Mikhail Y. Zurabov", "RUS UKR")]
    [InlineData("Government of Ukraine (unilateral)", "UKR")]
    [InlineData("Ukraine\nRussia\nRepresentatives of certain areas of Donetsk and Luhansk", "RUS UKR")]
    [InlineData("1. Government of Democratic Republic of Congo\n2. M23 Movement", "COD")]
    [InlineData("Government of South Sudan; SPLM/A", "SSD")]
    [InlineData("the Government of the State of Israel, Benjamin Netanyahu; the PLO, Yassir Arafat", "ISR")]
    [InlineData("For the delegation of the Government of the Republic of Mozambique: Armando Emilio Guebuza;\nFor the delegation of RENAMO", "MOZ")]
    [InlineData("For the Government of the United States of America:\nScott K. H. Bessent", "USA")]
    public void In_HolderOfAnOffice_StandsForHisState(string words, string states) => Assert.Equal(states, In(words));

    [Theory]
    [InlineData("Revolutionary Armed Forces of Colombia")]
    [InlineData("People's Front for the Renaissance of Central African Republic")]
    [InlineData("Ukrainian Armed Forces, Certain Areas of Donetsk and Luhansk (CALDR)")]
    [InlineData("Borana of Kenya and the Gabra people")]
    [InlineData("Elders of Akobo, South Sudan")]
    [InlineData("Georgia Smith; Jordan Lee, chairman")]
    [InlineData("National Liberation Army of Sudan")]
    [InlineData("President of Nepal Majdoor Kisaan Party, Mr Narayan Man Bijukchhe")]
    [InlineData("President of the Italian Ara Pacis Initiatives for Peace Organization")]
    [InlineData("The Former President of the Republic of Kenya, Uhuru Kenyatta")]
    [InlineData("")]
    public void In_MovementOrPlaceOfACountry_NamesNoState(string words) => Assert.Equal("", In(words));

    [Theory]
    [InlineData("Government of Sudan\nSPLM\n\nWitnessed by\nThe Government of the State of Qatar", "SDN")]
    [InlineData("In the presence of:\nPresident of the Republic of Zambia\n\nSignatory Party:\nFor the Government of Burundi - Evariste Ndayishimiye",
        "BDI")]
    [InlineData("Signed by the Kosovo delegation; Unsigned by: Federal Republic of Yugoslavia; Republic of Serbia", "")]
    [InlineData("President of the Republic of Cote d’Ivoire\nPresident of Burkina Faso Facilitator of the Direct Dialogue", "CIV")]
    [InlineData("Unsigned copy, parties are as follows:\nFor the Government of the Republic of Guinea-Bissau", "GNB")]
    public void OfParties_WhoWitnessesMediatesOrDidNotSign_IsNone(string words, string states) => Assert.Equal(states, In(words));

    [Fact]
    public void Of_WhoWitnesses_IsAThirdParty() =>
        Assert.Equal(["QAT"], StateNames.Of("Witnessed by:\nThe Government of the State of Qatar", betweenStates: false));

    [Fact]
    public void OfParties_PlaceOfTheMeeting_IsNone() => Assert.Equal(
        "ARM AZE",
        In("The President of Armenia Serzh Sargsyan and the President of Azerbaijan Ilham Aliyev held a summit today in Geneva, Switzerland.",
            betweenStates: true));

    [Theory]
    [InlineData("Guinea-Bissau", "GNB")]
    [InlineData("Equatorial Guinea", "GNQ")]
    [InlineData("Niger", "NER")]
    [InlineData("Nigeria", "NGA")]
    [InlineData("Republic of the Congo", "COG")]
    [InlineData("Democratic People's Republic of Korea", "PRK")]
    [InlineData("Prime Minister of the Republic of Korea", "KOR")]
    [InlineData("Dominica", "DMA")]
    [InlineData("Dominican Republic", "DOM")]
    [InlineData("Government of the People’s Republic of China", "CHN")]
    [InlineData("Federal Republic of Germany", "DEU")]
    public void In_NameWithinAnotherName_IsTheWholeName(string words, string states) => Assert.Equal(states, In(words));

    [Theory]
    [InlineData(900, "UKR")]
    [InlineData(1_000, "")]
    public void In_PieceLongerThanAnyName_IsNotLookedAt(int letters, string states) =>
        Assert.Equal(states, In($"Government of Ukraine represented by {new string('x', letters)}"));

    [Theory]
    [InlineData("Congo")]
    [InlineData("Korea")]
    [InlineData("Republic of China")]
    [InlineData("Republic of Kosovo")]
    [InlineData("Prime Minister of Kosovo")]
    public void In_NameOfTwoStatesOrOfNoneWithACode_NamesNone(string words) => Assert.Equal("", In(words, betweenStates: true));

    [Theory]
    [InlineData("Witnessed:\n\nFor the United Nations:\n\nAntónio Guterres", "United Nations")]
    [InlineData("OSCE", "OSCE")]
    [InlineData("para un acuerdo", "")]
    public void Organisations_ByName_AreNamed(string words, string organisations) =>
        Assert.Equal(organisations, string.Join(' ', OrganisationNames.In(words)));

    private static string In(string words, bool betweenStates = false) => string.Join(' ', StateNames.OfParties(words, betweenStates));
}
