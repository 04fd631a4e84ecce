using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Statements;

/// <summary>A statement: speaker, office, day, channel, sense and exact words.</summary>
internal static class StatementBlock
{
    public static void Write(MarkdownPage page, Statement statement)
    {
        var wording = page.Wording;
        var channel = statement.Channel.Length > 0 ? $" on {DiplomacyText.Channel(statement.Channel)}"
            : statement.Readings.Any(reading => reading.Field == "channel") ? "" : " (channel not said)";
        page.Bullet(
            $"{WordingContext.Person(statement)} {Dates.When(statement.Made, wording.Zone, wording.Year)}{channel}: said that "
                + $"{Phrase.Open(statement.Summary)}.",
            DiplomacyPart.Cite(page, statement.Citations));
        if (statement.Words.Length > 0)
        {
            var language = statement.Language is "" or "en" ? "" : $" ({statement.Language})";
            page.SubBullet($"Exact words on file{language}: {Phrase.Quote(statement.Words)}");
        }

        DiplomacyPart.Readings(page, statement.Readings, statement.Note);
    }
}
