using Sitrep.Evidence.Summaries;
using Sitrep.Storage;

namespace Sitrep.Evidence.Redactions;

/// <summary>Says of what a section shows where words were taken out of it, so that a report that changed says why.</summary>
internal static class RedactionCaveats
{
    /// <summary>Words were taken out of a record. Arguments: record, when (RFC 3339).</summary>
    public const string Redacted = "redacted";

    /// <summary>One caveat per redaction whose mark stands in the section, in the order of the redactions.</summary>
    public static IEnumerable<V1.Caveat> From(Snapshot snapshot, IMessage section)
    {
        var redactions = RedactionTable.All(snapshot);
        if (redactions.Count == 0)
            return [];
        HashSet<string> marks = [.. RecordWords.All(section).SelectMany(RedactionMark.In)];
        return redactions.Where(redaction => marks.Contains(redaction.Mark)).Select(redaction => CommonCaveats.Create(
            Redacted,
            redaction.Record,
            TimeOf(snapshot, redaction.Revision)));
    }

    // A redaction may be later than the revision read, so it is not among this snapshot's commits.
    private static string TimeOf(Snapshot snapshot, long revision) =>
        Micros.ToTime(snapshot.Scalar<long>("SELECT known_time FROM commits WHERE revision = @redaction", new { redaction = revision }))
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
