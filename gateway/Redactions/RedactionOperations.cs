namespace Sitrep.Gateway.Redactions;

/// <summary>The address of redactions, described.</summary>
internal static class RedactionOperations
{
    public static readonly Operation Redact = new("redact", Tags.Redactions, "Takes words out of a record for good")
    {
        Description = """
            For unlawful or dangerous text. The words are replaced by a mark in every version of the record, in its claims, in the row of a file that it was made of
            and in the database file; numbers, times and claimants stay, and later writes and imports do not bring the words back. It is one revision, with author
            and reason. The mark is a keyed hash: sending the same words again is answered 409 with the mark, which proves what was taken out.

            Copies elsewhere are out of reach: backups of the database, and reports of given revisions that browsers or proxies keep as `immutable`.

            From the gateway's own machine only, to `localhost` or an IP address, and without an `Origin` header.
            """,
        Body = new(MediaTypes.Json, RedactRequest.Descriptor),
        Answers =
        [
            new(StatusCodes.Status200OK, "What was taken out, by the service that keeps the record; of a source or an alias, by both.",
                [Header.CacheControl], new Content(MediaTypes.Json, V1.RedactionsDone.Descriptor)),
        ],
        Problems =
        [
            ProblemAnswers.InvalidRequest,
            ProblemAnswers.WritesForbidden,
            new(StatusCodes.Status404NotFound, "There is no such record, or the words do not stand in it where they could be taken out."),
            new(StatusCodes.Status409Conflict, "Exactly these words were taken out of the record before; `detail` has the mark and the revision."),
            ProblemAnswers.OlderService,
            ProblemAnswers.Unavailable,
            ProblemAnswers.StorageFull,
        ],
    };

    public static Operation List(PagedList list) => RecordOperations.List(
        "listRedactions", Tags.Redactions, "Where words were taken out", "RedactionsPage", list, """
        Oldest first: from which record, what stands in place of the words, and the write that took them out. Never the words. Each service lists its own;
        `Link` names the other's list.
        """);
}
