using Sitrep.Diplomacy.V1;

namespace Sitrep.Gateway.Reports.Statements;

/// <summary>Rustem Umerov, Secretary of …, said that …; the exact words on file are “…”.</summary>
internal static class StatementSentence
{
    /// <summary>Most statements among the toplines; all stand in the diplomacy part.</summary>
    private const int MostStatements = 3;

    /// <summary>Longest quotation that a topline carries; longer ones stand in the diplomacy part.</summary>
    private const int MostQuotedCharacters = 300;

    public static IEnumerable<Sentence> Write(WordingContext wording)
    {
        if (wording.Facts.Diplomacy is not { } section)
            return [];
        return section.Statements.Select(statement => (statement, Earlier: false))
            .Concat(section.EarlierStatements.Select(statement => (statement, Earlier: true)))
            .Take(MostStatements)
            .SelectMany(item => Sentence.Cited(
                Rank.Important, Text(wording, item.statement, item.Earlier), wording.Cite(item.statement.Citations)));
    }

    private static string Text(WordingContext wording, Statement statement, bool earlier)
    {
        var made = earlier || !wording.IsOneDay ? " " + Dates.When(statement.Made, wording.Zone, wording.Year) : "";
        var text = $"{WordingContext.Person(statement)} said{made} that {Phrase.Open(statement.Summary)}";
        return statement.Words.Length is > 0 and <= MostQuotedCharacters
            ? $"{text}; the exact words on file are {Phrase.Quote(statement.Words)}"
            : text;
    }
}
