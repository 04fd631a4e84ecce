using Google.Rpc;
using Grpc.Core;

namespace Sitrep.Tests;

/// <summary>How a call was refused, as a caller in any language can see it.</summary>
/// <param name="Code">The canonical code.</param>
/// <param name="Reason">The reason, without its prefix: RECORD_NOT_FOUND.</param>
/// <param name="Metadata">What the reason speaks of.</param>
/// <param name="Fields">The fields at fault, in order.</param>
/// <param name="Message">The text.</param>
/// <param name="TrailerBytes">Bytes of all trailers as they travel.</param>
internal sealed record Refusal(
    StatusCode Code, string Reason, IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<string> Fields, string Message, int TrailerBytes)
{
    private const string Prefix = "ERROR_REASON_";

    /// <summary>The refusal of a call; a call that is not refused fails the test.</summary>
    public static async Task<Refusal> OfAsync(Func<Task> call)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(call);
        var status = refused.GetRpcStatus();
        var info = status?.GetDetail<ErrorInfo>();
        return new Refusal(
            refused.StatusCode,
            info?.Reason.Replace(Prefix, "", StringComparison.Ordinal) ?? "",
            info?.Metadata.ToDictionary() ?? [],
            [.. status?.GetDetail<BadRequest>()?.FieldViolations.Select(fault => fault.Field) ?? []],
            refused.Status.Detail,
            refused.Trailers.Sum(entry => entry.Key.Length + (entry.IsBinary ? entry.ValueBytes.Length * 4 / 3 : entry.Value.Length))
                + Uri.EscapeDataString(refused.Status.Detail).Length);
    }

    public void Is(StatusCode code, string reason) => Assert.Equal((code, reason), (Code, Reason));
}
