using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Sitrep.Gateway.Tests.Running;

/// <summary>Rich statuses as the services send them.</summary>
internal static class Refusals
{
    public static RpcException InvalidArgument(string field, string reason, string remedy) => new Google.Rpc.Status
    {
        Code = (int)Code.InvalidArgument,
        Details =
        {
            Any.Pack(new BadRequest
            {
                FieldViolations = { new BadRequest.Types.FieldViolation { Field = field, Description = $"{reason} {remedy}" } },
            }),
        },
    }.ToRpcException();

    public static RpcException Of(Code code, string reason, params (string Name, string Value)[] metadata)
    {
        var info = new ErrorInfo { Domain = "sitrep", Reason = reason };
        foreach (var (name, value) in metadata)
            info.Metadata[name] = value;
        return new Google.Rpc.Status { Code = (int)code, Message = "refused", Details = { Any.Pack(info) } }.ToRpcException();
    }
}
