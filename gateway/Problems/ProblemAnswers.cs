using System.Runtime.CompilerServices;

namespace Sitrep.Gateway.Problems;

/// <summary>The problems of operations, as the document says them.</summary>
internal static class ProblemAnswers
{
    public static readonly Answer InvalidRequest = Shared(
        StatusCodes.Status400BadRequest, "Something is wrong with the request; `errors` names every fault with its remedy.");

    public static readonly Answer WritesForbidden = Shared(
        StatusCodes.Status403Forbidden, "It came from another machine, or may have come from a web page.");

    public static readonly Answer StorageFull = Shared(
        StatusCodes.Status507InsufficientStorage, "There is no space left to write.");

    public static readonly Answer NotFound = Shared(
        StatusCodes.Status404NotFound, "There is nothing of that name.");

    public static readonly Answer NotAcceptable = Shared(
        StatusCodes.Status406NotAcceptable, "`Accept` takes none of the forms in which it is to be had, or `Accept-Encoding` none of the codings.");

    public static readonly Answer Unavailable = Shared(
        StatusCodes.Status503ServiceUnavailable, "A service that this needs did not answer, or more is asked than can be answered at once.")
    with
    { Headers = [Header.RetryAfter] };

    public static readonly Answer OlderService = Shared(
        StatusCodes.Status501NotImplemented, "The service is older than the gateway and does not know this yet.");

    private static readonly Answer TooLarge = Shared(
        StatusCodes.Status413PayloadTooLarge, "The body is larger than is taken here.");

    private static readonly Answer AddressTooLong = Shared(
        StatusCodes.Status414UriTooLong, $"The address is longer than {RequestLimits.AddressBytesMax:N0} bytes.");

    private static readonly Answer HeadersTooLarge = Shared(
        StatusCodes.Status431RequestHeaderFieldsTooLarge, $"The headers are larger than {RequestLimits.HeaderBytesMax:N0} bytes.");

    private static readonly Answer Internal = Shared(
        StatusCodes.Status500InternalServerError, "Something went wrong on our side; `detail` has the id under which it is logged.");

    /// <summary>What any request may end in.</summary>
    public static IReadOnlyList<Answer> OfEveryAddress { get; } = [TooLarge, AddressTooLong, HeadersTooLarge, Internal];

    private static Answer Shared(int status, string description, [CallerMemberName] string name = "") =>
        new(status, description) { Name = name };
}
