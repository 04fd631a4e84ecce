using Sitrep.Gateway.Reports.Agreements;

namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Prints a figure as a row: what, how many, by whom, grade, change.</summary>
internal static class FigureText
{
    /// <summary>Figure, value, claimant, grade, change and an empty cell for the sources.</summary>
    public static string[] Cells(WordingContext wording, Figure figure) =>
    [
        Phrase.Capital(FigureLabels.Of(figure)),
        Value(wording, figure),
        Claimant(wording, figure),
        Grade(figure),
        Before(figure),
        "",
    ];

    /// <summary>The grade; F6 where nobody judged.</summary>
    public static string Grade(Figure figure) => figure.Grade.Length == 0 ? "F6" : figure.Grade;

    /// <summary>How a derived number came about: the formula, and what it could not take in; empty of any other.</summary>
    public static string Derivation(Figure figure) => Phrase.Join(
        "; ", figure.Formula, figure.NotReported > 0 ? $"not reported for {QuantityText.Number(figure.NotReported)} of those launched" : "");

    /// <summary>In a word, whether others agree; empty where none counts the same.</summary>
    public static string Status(Figure figure) => figure.Status switch
    {
        FigureStatus.Contested => "contested",
        FigureStatus.Corroborated => "corroborated",
        _ => "",
    };

    /// <summary>What is to be said of a number, with its end in brackets: (176 − 139; contested); empty where nothing is.</summary>
    public static string Remarks(params IEnumerable<string> remarks) => Phrase.Join("; ", remarks) is { Length: > 0 } text ? $" ({text})" : "";

    /// <summary>The number with what must be known to read it: the formula, what was not reported, the dispute.</summary>
    public static string Value(WordingContext wording, Figure figure)
    {
        if (figure.Measure == Measure.CarriedOut)
            return PromiseFigures.CarriedOut(wording, figure);
        return QuantityText.Of(figure.Quantity) + Remarks(
            Derivation(figure),
            figure.ClaimsWithoutNumber > 0
                ? $"no number in {QuantityText.Number(figure.ClaimsWithoutNumber)} of {QuantityText.Number(figure.Claims)} claims" : "",
            Nights(wording, figure),
            IsDirectionDisputed(wording, figure) ? "direction disputed" : "",
            Status(figure));
    }

    /// <summary>The numbers of its own citations. A derived figure without any rests on what others are cited for: its record's, or those of
    /// the same claimant.</summary>
    public static int[] Citations(WordingContext wording, Figure figure)
    {
        return wording.Cite(figure.Citations.Count > 0 ? [figure] : wording.Facts.Figures.Where(IsBelow));

        bool IsBelow(Figure other) => other.Basis != Basis.Derived && (figure.Record.Length > 0
            ? other.Record == figure.Record
            : other.Claimant == figure.Claimant && other.Attacker == figure.Attacker && other.ItemClass == figure.ItemClass);
    }

    /// <summary>Against the period before: +48 (128 before).</summary>
    public static string Before(Figure figure) => figure.Change switch
    {
        null or { Previous: null } => "–",
        { HasDifference: true, Difference: 0 } => $"no change ({QuantityText.Of(figure.Change.Previous)} before)",
        { HasDifference: true } change =>
            $"{(change.Difference > 0 ? "+" : "−")}{QuantityText.Number(Math.Abs(change.Difference))} ({QuantityText.Of(change.Previous)} before)",
        { } change => $"{QuantityText.Of(change.Previous)} before",
    };

    private static string Claimant(WordingContext wording, Figure figure) =>
        figure.Claimant.Length == 0 ? "computed"
        : IsRelayed(wording, figure) ? $"relayed by {wording.Name(figure.Claimant)}"
        : figure.Basis == Basis.Derived ? $"computed from {wording.Name(figure.Claimant)}"
        : wording.Name(figure.Claimant);

    // A claim stands among the conflict's figures; a total has the same question in its name.
    private static bool IsDirectionDisputed(WordingContext wording, Figure figure) =>
        wording.Facts.Conflicts.Where(conflict => conflict.About == "direction").SelectMany(conflict => conflict.Figures)
            .Any(id => id == figure.Id || (figure.Basis == Basis.Total && figure.Measure == Measure.Released
                && id.EndsWith($".released.{figure.Item}.{figure.Side}.{figure.Claimant}", StringComparison.Ordinal)));

    private static bool IsRelayed(WordingContext wording, Figure figure) => figure is { Headline: true, Basis: not Basis.Derived }
        && wording.Facts.IsRelayed(figure.Attacker, figure.ItemClass, figure.Claimant);

    private static string Nights(WordingContext wording, Figure figure) =>
        wording.Facts.Coverage.FirstOrDefault(coverage => figure.Basis != Basis.Claim && figure.Attacker.Length > 0
            && coverage.Claimant == figure.Claimant && coverage.Attacker == figure.Attacker && coverage.Nights < coverage.NightsInPeriod) is { } gap
            ? $"{QuantityText.Number(gap.Nights)} of {QuantityText.Number(gap.NightsInPeriod)} nights on file"
            : "";
}
