using Sitrep.Gateway.Reports.Wording;

namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>Makes the sentences that open a report. Each says only what the sections say, names who says it, and cites
/// at least one source; a fact without a source makes no sentence.</summary>
public static class ToplineWriter
{
    /// <summary>Most sentences: what a reader takes in before the tables.</summary>
    public const int MostToplines = 10;

    private static readonly Func<Voice, IEnumerable<Candidate>>[] Writers =
    [
        DirectionSentences.Of,
        NoNationalFigureSentence.Of,
        DamageSentence.Of,
        OutageSentence.Of,
        CasualtySentence.Of,
        OtherDirectionSentence.Of,
        QuantityConflictSentence.Of,
        NegotiationSentence.Of,
        StatementSentence.Of,
        AgreementSentence.Of,
        ImplementationSentence.Of,
        ExchangeSentence.Of,
    ];

    /// <summary>At most <see cref="MostToplines"/> sentences in the order of the report's parts.</summary>
    public static IReadOnlyList<Topline> Write(ReportFacts facts)
    {
        var voice = new Voice(facts);
        var candidates = Writers.SelectMany(write => write(voice)).ToList();
        while (candidates.Count > MostToplines)
        {
            var lowest = candidates.Max(candidate => candidate.Rank);
            candidates.RemoveAt(candidates.FindLastIndex(candidate => candidate.Rank == lowest));
        }

        return [.. candidates.Select(candidate => candidate.Topline)];
    }
}
