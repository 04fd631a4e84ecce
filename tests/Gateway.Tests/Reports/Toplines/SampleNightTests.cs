using Sitrep.Gateway.Tests.Reports.Markdown;

namespace Sitrep.Gateway.Tests.Reports.Toplines;

public sealed class SampleNightTests
{
    [Theory]
    [InlineData(1, "Russia launched 176 attack drones, about 100 of them Shahed-type, and one Iskander-M ballistic missile at Ukraine between 18:00 "
        + "on 15 November and 09:00 on 16 November, Kyiv time, the Ukrainian Air Force reported.")]
    [InlineData(2, "The Ukrainian Air Force said that 139 of the drones were shot down or suppressed, 14 of them in the south, others in the east "
        + "and north without a number; it reported no interception of the missile.")]
    [InlineData(3, "That leaves 37 drones (176 − 139) and the missile that the Ukrainian Air Force did not report as intercepted; it recorded "
        + "strikes at 14 locations and falling debris at two locations, and the record does not say which weapon came down where.")]
    [InlineData(4, "In Odesa region, Russian drone strikes damaged a solar power plant and energy infrastructure, the State Emergency Service of "
        + "Ukraine reported.")]
    [InlineData(5, "The sources used here give no number of people killed or injured and no number of customers cut off; the desk notes on energy "
        + "infrastructure in Odesa region: “The article also speaks of widespread blackouts across the country, without a date, a count or a named "
        + "source.”")]
    [InlineData(6, "In the other direction, the Russian Ministry of Defence said that 57 Ukrainian drones were shot down between 23:00 on 15 "
        + "November and 07:00 on 16 November, Moscow time (22:00–06:00 in Kyiv), 23 of them over Samara region and 17 over Volgograd region; it did "
        + "not say how many were launched, and these are not the drones that the Ukrainian Air Force counts.")]
    public void Write_SampleNight_ReadsLikeTheModel(int number, string sentence)
    {
        var toplines = SampleNight.Report().Toplines;

        Assert.Equal(sentence, toplines[number - 1].Text);
    }

    [Theory]
    [InlineData("Russia and Ukraine are negotiating, with Türkiye and the United Arab Emirates mediating, on the reactivation of the Istanbul "
        + "agreements")]
    [InlineData("technical consultations, with no date given")]
    [InlineData("Volodymyr Zelensky, President of Ukraine, said that Ukraine is negotiating with Russia on an exchange that could bring home about "
        + "1,200 Ukrainian prisoners")]
    [InlineData("Rustem Umerov, Secretary of the National Security and Defense Council of Ukraine, said on 15 November that he had held "
        + "consultations")]
    [InlineData("“celebrate the New Year and Christmas holidays at home — at the family table and next to their relatives”")]
    [InlineData("No release of Ukrainian prisoners under the Istanbul agreements on large-scale prisoner exchanges is on file since 16 November "
        + "2025, nor is anything said by Russia about it")]
    [InlineData("the last exchange on file, on 2 October 2025, brought home")]
    [InlineData("185 soldiers to each side by the Russian Ministry of Defence's account")]
    public void Write_SampleNight_TellsTheDiplomacy(string words) =>
        Assert.Contains(SampleNight.Report().Toplines, topline => topline.Text.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void Write_SampleNight_StaysWithinTenCitedSentences()
    {
        var toplines = SampleNight.Report().Toplines;

        Assert.InRange(toplines.Count, 3, 10);
        Assert.All(toplines, topline => Assert.NotEmpty(topline.Citations));
        Assert.All(toplines, topline => Assert.DoesNotContain("killed by", topline.Text, StringComparison.OrdinalIgnoreCase));
    }
}
