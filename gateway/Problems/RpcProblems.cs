using Google.Protobuf.Collections;
using Google.Rpc;

namespace Sitrep.Gateway.Problems;

/// <summary>Says in HTTP what a service said in gRPC.</summary>
internal static class RpcProblems
{
    private const string StorageFull = "ERROR_REASON_STORAGE_FULL";
    private const string ImportTooLarge = "ERROR_REASON_IMPORT_TOO_LARGE";
    private const string FormatUnknown = "ERROR_REASON_FORMAT_UNKNOWN";
    private const string FileShrank = "ERROR_REASON_FILE_SHRANK";
    private const string KnownTimeRefused = "ERROR_REASON_KNOWN_TIME_REFUSED";
    private const string WordsNotFound = "ERROR_REASON_WORDS_NOT_FOUND";
    private const string AlreadyRedacted = "ERROR_REASON_ALREADY_REDACTED";
    private static readonly MapField<string, string> NoMetadata = [];

    public static Problem From(RpcException refusal)
    {
        var status = refusal.GetRpcStatus();
        var info = status?.GetDetail<ErrorInfo>();
        var detail = refusal.Status.Detail;
        return refusal.StatusCode switch
        {
            StatusCode.InvalidArgument => ProblemKinds.InvalidRequest(FaultsOf(status, detail)),
            StatusCode.OutOfRange => ProblemKinds.InvalidRequest([BeyondNewest(refusal, "at")]),
            StatusCode.NotFound when info?.Reason == WordsNotFound => new(
                "words-not-found", StatusCodes.Status404NotFound, "The words do not stand where they could be taken out.", detail),
            StatusCode.NotFound => ProblemKinds.NotFound(detail),
            StatusCode.AlreadyExists when info?.Reason == AlreadyRedacted => ProblemKinds.Conflict(
                "already-redacted", "Exactly these words were taken out before.", detail),
            StatusCode.AlreadyExists => ProblemKinds.Conflict("already-exists", "The id is taken.", detail),
            StatusCode.FailedPrecondition when info?.Reason == KnownTimeRefused => KnownTime(info.Metadata),
            StatusCode.FailedPrecondition when info?.Reason == FileShrank => ProblemKinds.FileShrank(detail),
            StatusCode.FailedPrecondition => ProblemKinds.Conflict("conflict", "The state of the data does not allow it.", detail),
            StatusCode.Aborted => new("changed-meanwhile", StatusCodes.Status412PreconditionFailed, "It was changed since it was read.", detail),
            StatusCode.PermissionDenied => ProblemKinds.WritesFromLoopbackOnly(),
            StatusCode.ResourceExhausted when info?.Reason == StorageFull => new(
                "storage-full", StatusCodes.Status507InsufficientStorage, "There is no space left to write.",
                "Nothing was written; reading goes on."),
            StatusCode.ResourceExhausted when info?.Reason == ImportTooLarge => new(
                "import-too-large", StatusCodes.Status413PayloadTooLarge, "It is too large to be written at once.", detail),
            StatusCode.ResourceExhausted => ProblemKinds.Overloaded(),
            _ when IsAbsence(refusal) => ProblemKinds.ServiceUnavailable(
                "A service could not be reached or did not answer in time; ask again in a moment."),
            _ => ProblemKinds.Internal(info?.Metadata.GetValueOrDefault("errorId") ?? "the time of this answer"),
        };
    }

    /// <summary>Whether a service is not there, or not in time, whatever it was asked. A connection that is given up because
    /// its pings are not answered shows as INTERNAL with what the transport said; an INTERNAL of the service has no such cause.</summary>
    public static bool IsAbsence(RpcException refusal) => refusal.StatusCode switch
    {
        StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled => true,
        StatusCode.Internal => refusal.Status.DebugException is HttpRequestException or IOException,
        _ => false,
    };

    private static Violation[] FaultsOf(Google.Rpc.Status? status, string detail)
    {
        var fields = status?.GetDetail<BadRequest>()?.FieldViolations;
        return fields is { Count: > 0 }
            ? [.. fields.Select(field => Split(field.Field, field.Description))]
            : [new Violation(status?.GetDetail<ErrorInfo>()?.Reason == FormatUnknown ? "format" : "", detail,
                "Correct the request and send it again.")];
    }

    // A service writes reason and remedy as two sentences of one description.
    private static Violation Split(string field, string description) =>
        description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0
            ? new Violation(field, description[..(end + 1)], description[(end + 2)..])
            : new Violation(field, description, "");

    /// <summary>The fault of a field that names a revision which a service does not have.</summary>
    public static Violation BeyondNewest(RpcException refusal, string field)
    {
        var metadata = refusal.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Metadata ?? NoMetadata;
        return new(
            field,
            $"Revision {metadata.GetValueOrDefault("revision", "asked for")} lies beyond the newest, "
                + $"{metadata.GetValueOrDefault("newest", "which is lower")}.",
            "Ask for a revision that there is, or leave it out for the newest.");
    }

    private static Problem KnownTime(MapField<string, string> metadata) => ProblemKinds.KnownTimeRefused(
        metadata.GetValueOrDefault("knownTime", ""), metadata.GetValueOrDefault("newest", ""));
}
