using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace Sitrep.Hosting;

/// <summary>The refusals that a host gives by itself, as rich statuses.</summary>
internal static class Refusals
{
    /// <summary>The header of a call's canonical code.</summary>
    public const string StatusName = "grpc-status";
    private const string MessageName = "grpc-message";
    private const string DetailsName = "grpc-status-details-bin";
    private const string Domain = "sitrep";

    public static RpcException ShuttingDown() => Create(
        Code.Unavailable, "ERROR_REASON_SHUTTING_DOWN", "The service is stopping; try again or resume elsewhere.").ToRpcException();

    public static Google.Rpc.Status WritesFromLoopbackOnly() => Create(
        Code.PermissionDenied, "ERROR_REASON_WRITES_FROM_LOOPBACK_ONLY", "Writes are taken from this machine only.");

    public static RpcException Malformed() => MalformedStatus().ToRpcException();

    public static Google.Rpc.Status MalformedStatus() => Create(
        Code.InvalidArgument, "ERROR_REASON_MALFORMED_MESSAGE", "The bytes are not the message that the method takes.");

    public static RpcException Internal(string errorId)
    {
        var status = Create(Code.Internal, "ERROR_REASON_INTERNAL", $"Internal error, logged under {errorId}.", ("errorId", errorId));
        return status.ToRpcException();
    }

    /// <summary>Ends a call with a status, in its headers or its trailers.</summary>
    public static void WriteTo(this Google.Rpc.Status refusal, IHeaderDictionary holder)
    {
        holder[StatusName] = $"{refusal.Code}";
        holder[MessageName] = Uri.EscapeDataString(refusal.Message);
        holder[DetailsName] = Convert.ToBase64String(refusal.ToByteArray());
    }

    private static Google.Rpc.Status Create(Code code, string reason, string message, params (string Key, string Value)[] metadata)
    {
        var info = new ErrorInfo { Domain = Domain, Reason = reason };
        foreach (var (key, value) in metadata)
            info.Metadata[key] = value;
        return new Google.Rpc.Status { Code = (int)code, Message = message, Details = { Any.Pack(info) } };
    }
}
