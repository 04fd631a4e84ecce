using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Reports.Agreements;
using Sitrep.Gateway.Reports.Exchanges;
using Sitrep.Gateway.Reports.Negotiations;
using Sitrep.Gateway.Reports.Statements;

namespace Sitrep.Gateway.Reports.Markdown;

/// <summary>Negotiations, agreements, statements and exchanges.</summary>
internal static class DiplomacyPart
{
    public static void Write(MarkdownPage page, V1.Delivery delivery)
    {
        page.Heading(2, "Diplomacy");
        if (page.Facts.Diplomacy is not { } section)
        {
            page.Paragraph(SectionText.Missing(page.Wording, delivery, "diplomacy"));
            return;
        }

        Block(page, "Negotiations", "No negotiation is on file for this period.", section.Negotiations, section.NegotiationsMore,
            NegotiationSubject.Write);
        Block(page, "Agreements", "No agreement of either side was touched in this period.", section.Agreements, section.AgreementsMore,
            AgreementBlock.Write);
        Block(page, "Statements", "No statement is on file for this period.", section.Statements, section.StatementsMore, StatementSubject.Write);
        page.List("Earlier, on a negotiation shown here:", section.EarlierStatements, StatementSubject.Write);
        Block(page, "Exchanges", "No exchange is on file for this period.", section.Exchanges, section.ExchangesMore, ExchangeSubject.Write);
        Exchange[] last = section.LastExchange is { } exchange ? [exchange] : [];
        page.List("The last exchange on file before the end of the period:", last, ExchangeSubject.Write);
        page.List("On file since a promise shown here, but linked to it by nobody:", section.UnlinkedExchanges, ExchangeSubject.Write);
    }

    private static void Block<T>(MarkdownPage page, string heading, string none, IReadOnlyCollection<T> records, int more,
        Action<MarkdownPage, T> write)
    {
        if (page.Heading(3, heading, records.Count == 0, none))
            page.List(records, write, more);
    }
}
