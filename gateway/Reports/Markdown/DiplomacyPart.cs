using Sitrep.Gateway.Reports.Agreements;
using Sitrep.Gateway.Reports.Exchanges;
using Sitrep.Gateway.Reports.Negotiations;
using Sitrep.Gateway.Reports.Statements;

namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Negotiations, agreements, statements and exchanges.</summary>
internal static class DiplomacyPart
{
    public static void Write(MarkdownPage page, Delivery delivery)
    {
        page.Heading(2, "Diplomacy");
        if (page.Facts.Diplomacy is not { } section)
        {
            page.Paragraph(SectionText.Missing(page.Wording, delivery, "diplomacy"));
            return;
        }

        Block(page, "Negotiations", "No negotiation is on file for this period.", section.Negotiations, section.NegotiationsMore,
            NegotiationBlock.Write);
        Block(page, "Agreements", "No agreement of either side was touched in this period.", section.Agreements, section.AgreementsMore,
            AgreementBlock.Write);
        Block(page, "Statements", "No statement is on file for this period.", section.Statements, section.StatementsMore, StatementBlock.Write);
        if (section.EarlierStatements.Count > 0)
        {
            page.Paragraph("Earlier, on a negotiation shown here:");
            foreach (var statement in section.EarlierStatements)
                StatementBlock.Write(page, statement);
            page.Line();
        }

        Block(page, "Exchanges", "No exchange is on file for this period.", section.Exchanges, section.ExchangesMore, ExchangeBlock.Write);
        if (section.LastExchange is { } last)
        {
            page.Paragraph("The last exchange on file before the end of the period:");
            ExchangeBlock.Write(page, last);
            page.Line();
        }

        if (section.UnlinkedExchanges.Count > 0)
        {
            page.Paragraph("On file since a promise shown here, but linked to it by nobody:");
            foreach (var exchange in section.UnlinkedExchanges)
                ExchangeBlock.Write(page, exchange);
            page.Line();
        }
    }

    private static void Block<T>(MarkdownPage page, string heading, string none, IReadOnlyCollection<T> records, int more,
        Action<MarkdownPage, T> write)
    {
        page.Heading(3, heading);
        if (records.Count == 0)
        {
            page.Paragraph(none);
            return;
        }

        foreach (var record in records)
            write(page, record);
        if (more > 0)
            page.Bullet($"{QuantityText.Number(more)} more are not shown.");
        page.Line();
    }

    /// <summary>What sources say differently of a record, each with its word, and the desk's note.</summary>
    public static void Readings(MarkdownPage page, IEnumerable<Reading> readings, string note)
    {
        foreach (var field in readings.GroupBy(reading => reading.Field))
        {
            var said = field.Select(reading => $"{DiplomacyText.Value(reading)} ({page.Wording.Name(reading.Claimant)})");
            var lead = field.Count() > 1 ? "Sources differ on" : "Also said of";
            page.SubBullet($"{lead} {DiplomacyText.Field(field.Key)}: {Phrase.And(said)}.", page.Wording
                .Cite(field.Select(reading => reading.Citation)));
        }

        if (note.Length > 0)
            page.SubBullet($"Note of the desk: {note}");
    }

    /// <summary>The numbers of a record's own citations and of those of its claims.</summary>
    public static int[] Cite(MarkdownPage page, IEnumerable<Citation> own, params IEnumerable<Claim> claims) =>
        page.Wording.Cite(own.Concat(claims.SelectMany(claim => claim.Citations)));
}
