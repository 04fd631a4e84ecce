using Google.Protobuf;

namespace Sitrep.Hosting;

/// <summary>A request stream whose unreadable messages are the caller's fault. Told apart here, at the reader, because the same
/// exceptions from elsewhere, such as a stored message that no longer parses, are faults of ours.</summary>
internal sealed class CheckedRequestStream<T>(IAsyncStreamReader<T> inner) : IAsyncStreamReader<T>
{
    public T Current => inner.Current;

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        try
        {
            return await inner.MoveNext(cancellationToken);
        }
        catch (Exception fault) when (IsMalformed(fault))
        {
            throw Refusals.Malformed();
        }
    }

    private static bool IsMalformed(Exception fault) =>
        fault is InvalidProtocolBufferException or InvalidDataException or RpcException { StatusCode: StatusCode.Internal };
}
