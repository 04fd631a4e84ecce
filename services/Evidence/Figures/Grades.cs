namespace Sitrep.Evidence.Figures;

/// <summary>Admiralty grades: the source's reliability, A to F, then the information's credibility, 1 to 6.</summary>
public static class Grades
{
    /// <summary>Credibility that cannot be judged, which is also what an unset one means.</summary>
    public const int CredibilityMax = 6;

    /// <summary>The weakest of several, such as B2: the worst letter and the worst digit. What is not set cannot be judged: F, 6; so is what
    /// rests on none.</summary>
    /// <param name="reliabilities">Those of the sources.</param>
    /// <param name="credibility">The worst credibility; 0 where nothing was said.</param>
    public static string Weakest(IEnumerable<V1.Reliability> reliabilities, int credibility) =>
        $"{reliabilities.Select(Letter).DefaultIfEmpty('F').Max()}{DigitOf(credibility)}";

    /// <summary>A credibility as it is read: what is not set cannot be judged.</summary>
    public static int DigitOf(int credibility) => credibility is >= 1 and <= CredibilityMax ? credibility : CredibilityMax;

    private static char Letter(V1.Reliability reliability) => reliability switch
    {
        >= V1.Reliability.A and <= V1.Reliability.E => (char)('A' + (reliability - V1.Reliability.A)),
        _ => 'F',
    };
}
