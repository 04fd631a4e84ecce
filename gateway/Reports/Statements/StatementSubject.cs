using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Statements;

/// <summary>Statements: speaker, office, day, channel, sense and exact words.</summary>
internal static class StatementSubject
{
    /// <summary>Most statements among the toplines; all stand in the diplomacy part.</summary>
    private const int MostStatements = 3;

    /// <summary>Longest quotation that a topline carries; longer ones stand in the diplomacy part.</summary>
    private const int MostQuotedCharacters = 300;

    /// <summary>Rustem Umerov, Secretary of …, said that …; the exact words on file are “…”.</summary>
    public static IEnumerable<Sentence> Toplines(WordingContext wording)
    {
        var section = wording.Facts.Diplomacy ?? new();
        return section.Statements.Concat(section.EarlierStatements)
            .Take(MostStatements)
            .SelectMany((statement, index) => Sentence.Cited(
                Rank.Important, Topline(wording, statement, isEarlier: index >= section.Statements.Count), wording.Cite(statement.Citations)));
    }

    public static void Write(MarkdownPage page, Statement statement)
    {
        var channel = statement.Channel.Length > 0 ? $" on {ReadingText.Channel(statement.Channel)}"
            : statement.Readings.Any(reading => reading.Field == "channel") ? "" : " (channel not said)";
        page.Bullet(
            $"{WordingContext.Person(statement)} {page.Wording.When(statement.Made)}{channel}: said that {Phrase.Open(statement.Summary)}.",
            page.Wording.Cite(statement.Citations));
        if (statement.Words.Length > 0)
        {
            var language = statement.Language is "" or "en" ? "" : $" ({statement.Language})";
            page.SubBullet($"Exact words on file{language}: {Phrase.Quote(statement.Words)}");
        }

        ReadingLines.WriteWithNote(page, statement);
    }

    private static string Topline(WordingContext wording, Statement statement, bool isEarlier)
    {
        var when = isEarlier || !wording.IsOneDay ? " " + wording.When(statement.Made) : "";
        var text = $"{WordingContext.Person(statement)} said{when} that {Phrase.Open(statement.Summary)}";
        return statement.Words.Length is > 0 and <= MostQuotedCharacters
            ? $"{text}; the exact words on file are {Phrase.Quote(statement.Words)}"
            : text;
    }
}
