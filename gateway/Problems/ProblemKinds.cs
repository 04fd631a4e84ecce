namespace Sitrep.Gateway.Problems;

/// <summary>The problems there are; each name is part of the interface.</summary>
internal static class ProblemKinds
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public static Problem InvalidRequest(IReadOnlyCollection<Violation> faults) => new(
        "invalid-request", StatusCodes.Status400BadRequest, "The request is wrong.",
        faults.Count == 1 ? "One thing is wrong with the request." : $"{faults.Count} things are wrong with the request.")
    { Errors = faults };

    public static Problem WritesFromLoopbackOnly() => new(
        "writes-from-loopback-only", StatusCodes.Status403Forbidden, "Writes are taken from this machine only.",
        "Send the request from the machine on which the gateway runs.");

    public static Problem WritesNotFromPages() => new(
        "writes-not-from-pages", StatusCodes.Status403Forbidden, "Writes are not taken from web pages.",
        "Send the request with the command line or curl, to localhost or an IP address, without an Origin header.");

    public static Problem NotFound(string detail) => new(
        "not-found", StatusCodes.Status404NotFound, "There is nothing of that name.", detail);

    public static Problem MethodNotAllowed(string detail) => new(
        "method-not-allowed", StatusCodes.Status405MethodNotAllowed, "This address does not take that method.", detail);

    public static Problem NotAcceptable(string detail) => new(
        "not-acceptable", StatusCodes.Status406NotAcceptable, "The answer is not to be had in that form.", detail);

    public static Problem TooLarge(long bytesMax) => new(
        "body-too-large", StatusCodes.Status413PayloadTooLarge, "The body is too large.",
        $"At most {bytesMax:N0} bytes are taken here.");

    public static Problem AddressTooLong(int bytesMax) => new(
        "address-too-long", StatusCodes.Status414UriTooLong, "The address is too long.", $"At most {bytesMax:N0} bytes are taken.");

    public static Problem HeadersTooLarge(int bytesMax) => new(
        "headers-too-large", StatusCodes.Status431RequestHeaderFieldsTooLarge, "The headers are too large.",
        $"At most {bytesMax:N0} bytes are taken.");

    public static Problem Malformed(int status, string detail) => new(
        "malformed-request", status, "The request could not be read.", detail);

    public static Problem Conflict(string name, string title, string detail) => new(
        name, StatusCodes.Status409Conflict, title, detail);

    public static Problem KnownTimeRefused(string given, string newest) => Conflict(
        "known-time-refused", "The known time is before the newest one, or later than now.", "Nothing was written.") with
    {
        Errors =
        [
            new Violation(
                "knownTime",
                $"{given} is refused; the newest known time is {newest}.",
                "Import archives oldest first, into a database started without the sample, or omit the known time."),
        ],
    };

    public static Problem FileShrank(string reason) => Conflict(
        "file-shrank", "The file lacks too much of what is stored.", "Nothing was written.") with
    {
        Errors = [new Violation("file", reason, "Send the whole file; if rows were really taken out of it, add allowGone=true.")],
    };

    public static Problem Overloaded() => new(
        "overloaded", StatusCodes.Status503ServiceUnavailable, "More is asked than can be answered at once.",
        "Nothing is missing; ask again in a moment.")
    { RetryAfter = Soon };

    /// <param name="again">When it is worth trying again.</param>
    public static Problem ImportsAtWork(TimeSpan again) => Overloaded() with
    {
        Detail = "Other files are being imported. Nothing of this one was written; send it again later.",
        RetryAfter = again,
    };

    public static Problem ServiceUnavailable(string detail) => new(
        "service-unavailable", StatusCodes.Status503ServiceUnavailable, "A service that this needs did not answer.", detail)
    { RetryAfter = Soon };

    public static Problem Internal(string errorId) => new(
        "internal", StatusCodes.Status500InternalServerError, "Something went wrong on our side.", $"It is logged under {errorId}.");

    /// <summary>What only a status is known of.</summary>
    public static Problem OfStatus(int status, string method, string path) => status switch
    {
        StatusCodes.Status404NotFound => NotFound($"Nothing is at {path}."),
        StatusCodes.Status405MethodNotAllowed => MethodNotAllowed($"{path} does not take {method}."),
        _ => Malformed(status, $"{method} {path} was refused with status {status}."),
    };
}
