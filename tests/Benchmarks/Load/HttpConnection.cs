using System.Net.Sockets;

namespace Sitrep.Benchmarks.Load;

/// <summary>What matters of an answer.</summary>
/// <param name="Status">Its status code.</param>
/// <param name="Bytes">How many bytes its body has as sent.</param>
/// <param name="HasTag">Whether it has an ETag, which a report that is not whole has not.</param>
internal readonly record struct HttpAnswer(int Status, long Bytes, bool HasTag);

/// <summary>One connection that stays open, and a client that does as little as can be: beside the server it would take the server's time.</summary>
internal sealed class HttpConnection : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[BufferBytes];

    /// <summary>The bytes of a request.</summary>
    /// <param name="headers">Further ones, as name: value.</param>
    public static byte[] Request(string path, params IEnumerable<string> headers) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\n{string.Concat(headers.Select(header => $"{header}\r\n"))}\r\n");

    public static async Task<HttpConnection> OpenAsync(Uri address)
    {
        var connection = new HttpConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    public static Task<HttpConnection[]> OpenAsync(Uri address, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => OpenAsync(address)));

    /// <summary>Sends a request and reads its answer to the end.</summary>
    public async Task<HttpAnswer> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancelled)
    {
        await _socket.SendAsync(request, cancelled);
        var filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            filled += await ReceiveAsync(filled, cancelled);
        var answer = ReadHead(_buffer.AsSpan(0, head + 2));
        var body = filled - head - 4;
        if (answer.Status is 204 or 304)
            return answer with { Bytes = 0 };
        return answer.Bytes >= 0
            ? await ReadSizedAsync(answer, body, cancelled)
            : await ReadChunkedAsync(answer, head + 4, body, cancelled);
    }

    public void Dispose() => _socket.Dispose();

    private static HttpAnswer ReadHead(ReadOnlySpan<byte> head)
    {
        var status = int.Parse(head.Slice("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
        var length = -1L;
        var lengthName = "\r\nContent-Length: "u8;
        if (head.IndexOf(lengthName) is >= 0 and var place)
        {
            var value = head[(place + lengthName.Length)..];
            length = long.Parse(value[..value.IndexOf("\r\n"u8)], CultureInfo.InvariantCulture);
        }

        return new(status, length, head.IndexOf("\r\nETag: "u8) >= 0);
    }

    private async Task<HttpAnswer> ReadSizedAsync(HttpAnswer answer, long read, CancellationToken cancelled)
    {
        while (read < answer.Bytes)
            read += await ReceiveAsync(0, cancelled);
        return answer;
    }

    private async Task<HttpAnswer> ReadChunkedAsync(HttpAnswer answer, int start, int length, CancellationToken cancelled)
    {
        // The bytes that the end may begin with are kept before those that come next.
        long read = length;
        while (!_buffer.AsSpan(start, length).EndsWith(LastChunk))
        {
            var kept = Math.Min(length, LastChunk.Length - 1);
            _buffer.AsSpan(start + length - kept, kept).CopyTo(_buffer);
            var received = await ReceiveAsync(kept, cancelled);
            (start, length, read) = (0, kept + received, read + received);
        }

        return answer with { Bytes = read };
    }

    private async Task<int> ReceiveAsync(int offset, CancellationToken cancelled)
    {
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(offset), cancelled);
        return received > 0 ? received : throw new IOException("The server closed the connection.");
    }
}
