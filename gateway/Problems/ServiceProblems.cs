namespace Sitrep.Gateway.Problems;

/// <summary>Says in HTTP what one service said of a request whose parameters stand for the fields of its message.</summary>
internal static class ServiceProblems
{
    // The gateway's parameters for fields that are called otherwise in the contracts.
    private static readonly Dictionary<string, string> ParameterByField = new()
    {
        ["readRevision"] = "at",
        ["readTime"] = "asOf",
        ["pageSize"] = "limit",
        ["pageToken"] = "cursor",
    };

    /// <summary>The problem; null for a fault that is nobody's but ours.</summary>
    public static Problem? From(string service, RpcException fault) => fault.StatusCode switch
    {
        _ when RpcProblems.IsAbsence(fault) => Away(service, fault),
        Grpc.Core.StatusCode.Unimplemented => TooOld(service),
        Grpc.Core.StatusCode.InvalidArgument => ProblemKinds.InvalidRequest(FaultsOf(fault)),
        _ => RpcProblems.From(fault) is { Status: not StatusCodes.Status500InternalServerError } problem ? problem : null,
    };

    /// <summary>A service does not answer.</summary>
    public static Problem Away(string service, RpcException fault) => ProblemKinds.ServiceUnavailable(
        $"The {service} service did not answer ({EnumWords.Of(SectionFaults.ReasonOf(fault))}); ask again in a moment.");

    private static Problem TooOld(string service) => new(
        "service-too-old", StatusCodes.Status501NotImplemented, "A service is older than the gateway.",
        $"The {service} service does not know this request yet; it has to be updated.");

    private static Violation[] FaultsOf(RpcException fault) => RpcProblems.ReasonOf(fault) switch
    {
        ErrorReason.PageTokenInvalid => [new("cursor", "Is no cursor of this list with these parameters.",
            "Follow the link of the page before as it is, or leave cursor out for the first page.")],
        ErrorReason.ReadTimeInFuture => [new("asOf", "Lies in the future.", "Give a time that has passed, or leave it out for the newest.")],
        _ => [.. RpcProblems.From(fault).Errors.Select(error => error with { Field = ParameterByField.GetValueOrDefault(error.Field, error.Field) })],
    };
}
