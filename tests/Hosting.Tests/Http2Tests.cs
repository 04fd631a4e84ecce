using System.Buffers.Binary;
using System.Net.Sockets;

namespace Sitrep.Hosting.Tests;

public sealed class Http2Tests
{
    private const byte SettingsFrame = 4;
    private const byte PingFrame = 6;
    private const int MaxConcurrentStreams = 3;
    private const int FrameHeaderBytes = 9;
    private const int SettingBytes = 6;

    [Fact]
    public async Task Connect_FirstFrame_NamesTheLimitOfStreams()
    {
        await using var host = await EchoHost.StartAsync();
        using var connection = await ConnectAsync(host.Grpc);

        var settings = await ReadUntilAsync(connection.GetStream(), SettingsFrame);

        var limit = settings.Chunk(SettingBytes)
            .Single(setting => BinaryPrimitives.ReadInt16BigEndian(setting) == MaxConcurrentStreams);
        Assert.Equal(GrpcLimits.StreamsPerConnectionMax, BinaryPrimitives.ReadInt32BigEndian(limit.AsSpan(2)));
    }

    [Fact]
    public async Task Connection_PeerFallsSilent_IsPingedAndDropped()
    {
        await using var host = await EchoHost.StartAsync();
        using var connection = await ConnectAsync(host.Grpc);
        var stream = connection.GetStream();

        await ReadUntilAsync(stream, PingFrame);

        using var patience = new CancellationTokenSource(EchoProcess.Patience);
        await stream.CopyToAsync(Stream.Null, patience.Token);
    }

    // The preface, empty settings, and then nothing: no ping is ever answered.
    private static async Task<TcpClient> ConnectAsync(Uri address)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        await connection.GetStream().WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        await connection.GetStream().WriteAsync(new byte[] { 0, 0, 0, SettingsFrame, 0, 0, 0, 0, 0 });
        return connection;
    }

    /// <summary>The payload of the first frame of a type that is no acknowledgement.</summary>
    private static async Task<byte[]> ReadUntilAsync(NetworkStream stream, byte type)
    {
        using var patience = new CancellationTokenSource(EchoProcess.Patience);
        var header = new byte[FrameHeaderBytes];
        while (true)
        {
            await stream.ReadExactlyAsync(header, patience.Token);
            var payload = new byte[(header[0] << 16) | (header[1] << 8) | header[2]];
            await stream.ReadExactlyAsync(payload, patience.Token);
            if (header[3] == type && header[4] == 0)
                return payload;
        }
    }
}
