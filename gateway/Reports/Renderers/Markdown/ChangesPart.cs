using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Renderers.Markdown;

/// <summary>What the leading figures were in the period before.</summary>
internal static class ChangesPart
{
    public static void Write(MarkdownPage page)
    {
        page.Heading(2, "Changes since the last report");
        var changed = page.Facts.Figures
            .Where(figure => figure.Basis != Basis.Claim && (figure.Headline || figure.Attacker.Length == 0 || HasNoLeader(figure.Measure)) && figure.Change?.Previous is not null)
            .Select(figure => (Figure: figure, Citations: page.Voice.Cite(figure)))
            .Where(row => row.Citations.Length > 0).ToArray();
        page.Paragraph("Compared with the period before this one, not with an earlier report.");
        if (changed.Length == 0)
        {
            page.Paragraph("No figure of the period before is on file to compare with.");
            return;
        }

        foreach (var (figure, citations) in changed)
        {
            var value = FigureText.Value(page.Voice, figure);
            page.Bullet($"{Phrase.Capital(FigureLabels.Of(figure))} ({page.Voice.Name(figure.Claimant)}): {value}, {FigureText.Before(figure)}.", citations);
        }

        page.Line();
    }

    // Nobody's count of an outage comes before another's.
    private static bool HasNoLeader(Measure measure) => measure is Measure.CustomersWithoutPower or Measure.CapacityLostKw;
}
