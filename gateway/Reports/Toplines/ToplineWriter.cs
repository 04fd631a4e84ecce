using Sitrep.Gateway.Reports.Agreements;
using Sitrep.Gateway.Reports.Attacks;
using Sitrep.Gateway.Reports.Casualties;
using Sitrep.Gateway.Reports.Conflicts;
using Sitrep.Gateway.Reports.Damages;
using Sitrep.Gateway.Reports.Exchanges;
using Sitrep.Gateway.Reports.Negotiations;
using Sitrep.Gateway.Reports.Outages;
using Sitrep.Gateway.Reports.Statements;

namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>Makes the sentences that open a report. Each says only what the sections say, names who says it, and cites
/// at least one source; a fact without a source makes no sentence.</summary>
public static class ToplineWriter
{
    /// <summary>Most sentences: what a reader takes in before the tables.</summary>
    public const int MostToplines = 10;

    private static readonly Func<WordingContext, IEnumerable<Sentence>>[] Writers =
    [
        DirectionSentences.OfLaunches,
        NoNationalFigureSentence.Write,
        DamageSubject.Toplines,
        OutageSentence.Write,
        CasualtySubject.Toplines,
        DirectionSentences.OfInterceptions,
        ConflictSubject.Toplines,
        NegotiationSubject.Toplines,
        StatementSubject.Toplines,
        AgreementSentences.Concluded,
        AgreementSentences.CarriedOut,
        ExchangeSubject.Toplines,
    ];

    /// <summary>At most <see cref="MostToplines"/> sentences in the order of the report's parts.</summary>
    public static IReadOnlyList<V1.Topline> Write(ReportFacts facts)
    {
        var wording = new WordingContext(facts);
        var candidates = Writers.SelectMany(write => write(wording)).ToList();
        while (candidates.Count > MostToplines)
        {
            var lowest = candidates.Max(candidate => candidate.Rank);
            candidates.RemoveAt(candidates.FindLastIndex(candidate => candidate.Rank == lowest));
        }

        return [.. candidates.Select(candidate => candidate.Topline)];
    }

    /// <summary>Writes the sentences, numbered.</summary>
    internal static void Write(MarkdownPage page, IReadOnlyList<V1.Topline> toplines)
    {
        if (!page.HeadingOfAll(2, "Toplines", toplines.Count == 0, "Nothing that can be cited is on file for this period."))
            return;
        foreach (var (index, topline) in toplines.Index())
            page.Numbered(index + 1, topline.Text, topline.Citations);
        page.Line();
    }
}
