using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports.Attacks;

/// <summary>Over several nights: those on which the leading claimant has no figure, and who then does.</summary>
internal static class NightHeadlinesBlock
{
    public static void Write(MarkdownPage page, StrikesSection section)
    {
        Headline[] gaps = [.. section.Headlines.Where(headline => headline is { NightsInPeriod: > 1, Otherwise.Count: > 0 })];
        if (gaps.Length == 0)
            return;
        page.Heading(3, "Nights without the leading count");
        page.Paragraph("These figures are added to nobody's total.");
        foreach (var headline in gaps)
        {
            var leads = headline.Claimant.Length == 0 ? "no national figure on file" : $"led by {page.Wording.Speaker(headline.Claimant)}";
            page.Bullet($"{PartyNames.Adjective(headline.Attacker)} {ItemNames.Class(headline.ItemClass).Many}, {leads}:");
            foreach (var night in headline.Otherwise)
                page.SubBullet(Night(page.Wording, night));
            if (headline.OtherwiseMore > 0)
                page.SubBullet($"{QuantityText.Number(headline.OtherwiseMore)} more nights are not shown.");
        }

        page.Line();
    }

    private static string Night(WordingContext wording, NightHeadline night) =>
        $"{wording.Windows.Compact(new Window { End = new Moment { Day = night.Night }, Zone = wording.Zone.Id })}: "
        + (night.Role switch
        {
            HeadlineRole.Unspecified => "no national figure; "
                + $"{(night.Records.Count == 1 ? "one row" : $"{QuantityText.Number(night.Records.Count)} rows")} of others on file.",
            HeadlineRole.Relayed => $"relayed by {wording.Speaker(night.Claimant)}: {Counts(night)}.",
            _ => $"by {wording.Speaker(night.Claimant)}: {Counts(night)}.",
        });

    private static string Counts(NightHeadline night) =>
        $"launched {QuantityText.Of(night.Launched)}, reported as intercepted {QuantityText.Of(night.Intercepted)}";
}
