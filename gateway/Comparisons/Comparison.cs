using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Comparisons;

/// <summary>How two reports differ: a function of the query and of the revisions on both sides, and of nothing else.</summary>
internal sealed record Comparison
{
    /// <param name="left">The left report; without the sections that the right one or the changes miss.</param>
    /// <param name="right">The right report; without the sections that the left one or the changes miss.</param>
    /// <param name="learned">What was learned from the one to the other; null where they have periods of their own.</param>
    public Comparison(ReportFacts left, ReportFacts right, LearnedChanges? learned)
    {
        Left = left;
        Figures = FigureChanges.Between(left.Figures, right.Figures);
        Learned = learned;
        Sources = [.. right.Sources, .. left.Sources, .. learned?.Tables.SelectMany(table => table.Sources) ?? []];
        Right = right with { Citations = new CitationIndex(CitationsOf(Figures, learned), Sources) };
    }

    public ReportFacts Left { get; }

    /// <summary>The right report, with the citations of this comparison in place of its own.</summary>
    public ReportFacts Right { get; }

    /// <summary>The figures that differ, ordered by id.</summary>
    public IReadOnlyList<V1.ComparedFigure> Figures { get; }

    /// <summary>What was learned; null where the reports have periods of their own, whose records are others.</summary>
    public LearnedChanges? Learned { get; }

    /// <summary>The numbers under which sources are cited.</summary>
    public CitationIndex Citations => Right.Citations;

    /// <summary>Entries of the register for whoever is named; of two of one source the first counts.</summary>
    public IReadOnlyList<Source> Sources { get; }

    private static IEnumerable<Citation> CitationsOf(IEnumerable<V1.ComparedFigure> figures, LearnedChanges? learned) =>
    [
        .. figures.SelectMany(change => new[] { change.Right, change.Left }.OfType<Figure>()).SelectMany(CitationFinder.In),
        .. learned?.Tables.SelectMany(CitationFinder.In) ?? [],
    ];
}

/// <summary>A comparison ready to render.</summary>
internal sealed record DeliveredComparison(Comparison Facts, V1.Delivery Delivery);
