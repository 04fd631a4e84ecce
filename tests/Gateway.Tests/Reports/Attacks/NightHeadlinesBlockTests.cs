using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Markdown;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Gateway.Tests.Reports.Markdown;
using Sitrep.Gateway.Tests.Reports.Toplines;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Tests.Reports.Attacks;

public sealed class NightHeadlinesBlockTests
{
    [Fact]
    public void Render_NightsWithoutTheLeader_NameWhoHasAFigureInstead()
    {
        var text = Render(Led(7,
            new NightHeadline
            {
                Night = "2025-11-11",
                Claimant = "ru-mod",
                Role = HeadlineRole.National,
                Launched = Make.Exactly(57),
                Intercepted = Make.Exactly(18),
            },
            new NightHeadline { Night = "2025-11-12", Claimant = "ru-mod", Role = HeadlineRole.Relayed, Launched = Make.Exactly(49) },
            new NightHeadline { Night = "2025-11-13", Records = { "attacks/a", "attacks/b" } }));

        Assert.Contains("- Russian drones, led by the Ukrainian Air Force:\n", text, StringComparison.Ordinal);
        Assert.Contains("- 11 Nov: by the Russian Ministry of Defence: launched 57, reported as intercepted 18.\n", text, StringComparison.Ordinal);
        Assert.Contains("- 12 Nov: relayed by the Russian Ministry of Defence: launched 49, reported as intercepted not reported.\n", text,
            StringComparison.Ordinal);
        Assert.Contains("- 13 Nov: no national figure; 2 rows of others on file.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OneNight_LeavesItToTheToplines() =>
        Assert.DoesNotContain("Nights without", Render(Led(1, new NightHeadline { Night = "2025-11-16" })), StringComparison.Ordinal);

    [Fact]
    public void Write_LeaderWhoOnlyRelays_IsSaidToRelay()
    {
        var section = new StrikesSection()
        {
            Headlines = { new Headline { Attacker = "RUS", ItemClass = ItemClass.Uav, Claimant = "ua-air-force", Role = HeadlineRole.Relayed } },
        };

        var launched = ToplineWriter.Write(ToplineCase.Facts(section, Make.Total(Measure.Launched, ItemClass.Uav, Make.Exactly(49))))[0].Text;

        Assert.Contains("the Ukrainian Air Force relayed, while no national source gave a figure", launched, StringComparison.Ordinal);
    }

    private static StrikesSection Led(int nights, params NightHeadline[] otherwise) => new()
    {
        Headlines =
        {
            new Headline
            {
                Attacker = "RUS",
                ItemClass = ItemClass.Uav,
                Claimant = "ua-air-force",
                Role = HeadlineRole.Primary,
                NightsInPeriod = nights,
                Otherwise = { otherwise },
            },
        },
    };

    private static string Render(StrikesSection section)
    {
        var facts = ToplineCase.Facts(section);
        return Encoding.UTF8.GetString(MarkdownRenderer.Render(SampleNight.ReportOf(facts)));
    }
}
