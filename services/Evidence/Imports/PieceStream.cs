using Grpc.Core;

namespace Sitrep.Evidence.Imports;

/// <summary>Sends an answer of many small pieces.</summary>
internal static class PieceStream
{
    /// <summary>Pieces handed to the connection at once: some hundred KiB. One by one, each would cost a system call.</summary>
    private const int PiecesPerFlush = 500;

    private static readonly WriteOptions Together = new(WriteFlags.BufferHint);

    public static async Task SendAllAsync<T>(this IServerStreamWriter<T> responses, IEnumerable<T> pieces, CancellationToken cancellationToken)
    {
        foreach (var (index, piece) in pieces.Index())
        {
            responses.WriteOptions = (index + 1) % PiecesPerFlush == 0 ? WriteOptions.Default : Together;
            await responses.WriteAsync(piece, cancellationToken);
        }
    }
}
