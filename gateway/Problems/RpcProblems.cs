using Google.Rpc;

namespace Sitrep.Gateway.Problems;

/// <summary>Says in HTTP what a service said in gRPC.</summary>
internal static class RpcProblems
{
    public static Problem From(RpcException refusal)
    {
        var metadata = InfoOf(refusal).Metadata;
        var detail = refusal.Status.Detail;
        return (refusal.StatusCode, ReasonOf(refusal)) switch
        {
            (StatusCode.InvalidArgument, _) => ProblemKinds.InvalidRequest(FaultsOf(refusal)),
            (StatusCode.OutOfRange, _) => ProblemKinds.InvalidRequest([BeyondNewest(refusal, "at")]),
            (StatusCode.NotFound, ErrorReason.WordsNotFound) => new(
                "words-not-found", StatusCodes.Status404NotFound, "The words do not stand where they could be taken out.", detail),
            (StatusCode.NotFound, _) => ProblemKinds.NotFound(detail),
            (StatusCode.AlreadyExists, ErrorReason.AlreadyRedacted) => ProblemKinds.Conflict(
                "already-redacted", "Exactly these words were taken out before.", detail),
            (StatusCode.AlreadyExists, _) => ProblemKinds.Conflict("already-exists", "The id is taken.", detail),
            (StatusCode.FailedPrecondition, ErrorReason.KnownTimeRefused) => ProblemKinds.KnownTimeRefused(
                metadata.GetValueOrDefault("knownTime", ""), metadata.GetValueOrDefault("newest", "")),
            (StatusCode.FailedPrecondition, ErrorReason.FileShrank) => ProblemKinds.FileShrank(detail),
            (StatusCode.FailedPrecondition, _) => ProblemKinds.Conflict("conflict", "The state of the data does not allow it.", detail),
            (StatusCode.Aborted, _) => new("changed-meanwhile", StatusCodes.Status412PreconditionFailed, "It was changed since it was read.", detail),
            (StatusCode.PermissionDenied, _) => ProblemKinds.WritesFromLoopbackOnly(),
            (StatusCode.ResourceExhausted, ErrorReason.StorageFull) => new(
                "storage-full", StatusCodes.Status507InsufficientStorage, "There is no space left to write.",
                "Nothing was written; reading goes on."),
            (StatusCode.ResourceExhausted, ErrorReason.ImportTooLarge) => new(
                "import-too-large", StatusCodes.Status413PayloadTooLarge, "It is too large to be written at once.", detail),
            (StatusCode.ResourceExhausted, _) => ProblemKinds.Overloaded(),
            _ when IsAbsence(refusal) => ProblemKinds.ServiceUnavailable(
                "A service could not be reached or did not answer in time; ask again in a moment."),
            _ => ProblemKinds.Internal(metadata.GetValueOrDefault("errorId") ?? "the time of this answer"),
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

    /// <summary>The reason that a service gives; unspecified where it gives none, or one that only a newer service knows.</summary>
    public static ErrorReason ReasonOf(RpcException refusal) =>
        (ErrorReason)(ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByName(InfoOf(refusal).Reason)?.Number ?? 0);

    private static ErrorInfo InfoOf(RpcException refusal) => refusal.GetRpcStatus()?.GetDetail<ErrorInfo>() ?? new();

    private static Violation[] FaultsOf(RpcException refusal)
    {
        var fields = refusal.GetRpcStatus()?.GetDetail<BadRequest>()?.FieldViolations;
        return fields is { Count: > 0 }
            ? [.. fields.Select(field => Split(field.Field, field.Description))]
            : [new Violation(
                ReasonOf(refusal) == ErrorReason.FormatUnknown ? "format" : "", refusal.Status.Detail, "Correct the request and send it again.")];
    }

    // A service writes reason and remedy as two sentences of one description.
    private static Violation Split(string field, string description) =>
        description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0
            ? new Violation(field, description[..(end + 1)], description[(end + 2)..])
            : new Violation(field, description, "");

    /// <summary>The fault of a field that names a revision which a service does not have.</summary>
    public static Violation BeyondNewest(RpcException refusal, string field)
    {
        var metadata = InfoOf(refusal).Metadata;
        return new(
            field,
            $"Revision {metadata.GetValueOrDefault("revision", "asked for")} lies beyond the newest, "
                + $"{metadata.GetValueOrDefault("newest", "which is lower")}.",
            "Ask for a revision that there is, or leave it out for the newest.");
    }
}
