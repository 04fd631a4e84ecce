namespace Sitrep.Gateway.Reports.Toplines;

/// <summary>A sentence that may open the report, and how soon it gives way when there are too many.</summary>
internal sealed record Sentence(V1.Topline Topline, Rank Rank)
{
    /// <summary>Makes a candidate; none where nothing can be cited for the sentence.</summary>
    public static IEnumerable<Sentence> Cited(Rank rank, string text, int[] citations) =>
        citations.Length == 0 ? [] : [new Sentence(new() { Text = Phrase.Stop(Phrase.Capital(text)), Citations = { citations } }, rank)];
}

/// <summary>What is kept longest, first.</summary>
internal enum Rank
{
    Essential,
    Important,
    Useful,
    Context,
}
