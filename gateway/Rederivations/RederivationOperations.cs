using Sitrep.Gateway.Imports;

namespace Sitrep.Gateway.Rederivations;

/// <summary>The address of re-derivations, described.</summary>
internal static class RederivationOperations
{
    /// <summary>What its query takes.</summary>
    public static readonly IReadOnlyList<Parameter> Parameters =
    [
        Parameter.Query("format", Schema.Text("Name of one dataset. Left out: every dataset of both services."), "missile_attacks_daily"),
        Parameter.Query("dryRun", Schema.Truth("`true` says what would change, and writes nothing."), true),
        Parameter.Query("knownTime", Schema.Instant(
            "When the platform learned of it: not before the newest known time, not in the future. Left out: now."), "2025-11-17T08:00:00Z"),
        Parameter.Query("author", Schema.Text($"Who asks for it, at most {ImportQuery.AuthorLengthMax} characters."), "morning desk"),
    ];

    public static readonly Operation Rederive = new("rederive", Tags.Imports, "Derives records anew from the rows on file")
    {
        Description = """
            Every row that a dataset brought is read once more by the registers as they stand: spellings, weapons and pages that were waiting are resolved by the
            aliases and sources that were added since. What the desk changed in a record stays. It is one revision per service, or none where nothing changes; earlier
            revisions keep what they said. Rows of withdrawn records are passed over. Where more than 50,000 rows would change it is answered 413: name one `format` at a time.

            From the gateway's own machine only, to `localhost` or an IP address, and without an `Origin` header.
            """,
        Parameters = Parameters,
        Answers =
        [
            new(StatusCodes.Status200OK, "An outcome per row and, as the last line, a summary, as of an import. Its `status` is the problem of a "
                + "service that failed late.",
                [Header.CacheControl], new Content(MediaTypes.Ndjson, ImportOperations.Lines)),
        ],
        Problems =
        [
            ProblemAnswers.InvalidRequest,
            ProblemAnswers.WritesForbidden,
            ProblemAnswers.NotFound,
            new(StatusCodes.Status409Conflict, "The known time is refused."),
            ProblemAnswers.OlderService,
            ProblemAnswers.Unavailable,
            ProblemAnswers.StorageFull,
        ],
    };
}
