namespace Sitrep.Evidence.Redactions;

/// <summary>Words that were taken out of a record, as far as they are still known.</summary>
/// <param name="Record">The record, as kind/id.</param>
/// <param name="Length">How many UTF-16 units they had.</param>
/// <param name="Sum">Their rolling sum, see <see cref="WordHash"/>.</param>
/// <param name="Hash">Their keyed hash.</param>
internal sealed record RemovedWords(string Record, int Length, long Sum, byte[] Hash)
{
    public string Mark { get; } = RedactionMark.From(Hash);

    public static RemovedWords From(WordHash hash, string record, string words) =>
        new(record, words.Length, hash.SumOf(words), hash.Compute(record, words));
}
