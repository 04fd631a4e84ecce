using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;

using Google.Protobuf;

namespace Sitrep.Hosting.Tests;

/// <summary>gRPC by hand, for bytes that no client library would send.</summary>
internal static class RawGrpc
{
    private const int FrameHeaderBytes = 5;

    public static HttpClient Client() => new() { Timeout = EchoProcess.Patience };

    /// <summary>An address whose path goes out as it is written.</summary>
    public static Uri AddressOf(Uri host, string path) =>
        new($"{host.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public static Task<HttpResponseMessage> PostAsync(
        HttpClient http, Uri host, string method, byte[] body, params (string Name, string Value)[] headers) =>
        PostToAsync(http, new Uri(host, $"/sitrep.hosting.tests.EchoService/{method}"), body, headers);

    public static async Task<HttpResponseMessage> PostToAsync(
        HttpClient http, Uri address, byte[] body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        request.Headers.TE.ParseAdd("trailers");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await http.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }

    /// <summary>A message with its five bytes in front.</summary>
    public static byte[] Frame(IMessage message) => Frame(message.ToByteArray());

    public static byte[] Frame(byte[] payload, byte compressed = 0, int? length = null)
    {
        var frame = new byte[FrameHeaderBytes + payload.Length];
        frame[0] = compressed;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length ?? payload.Length);
        payload.CopyTo(frame, FrameHeaderBytes);
        return frame;
    }

    /// <summary>A header, wherever the answer carries it.</summary>
    public static string? Of(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var inHeaders) ? inHeaders.Single()
        : answer.TrailingHeaders.TryGetValues(name, out var inTrailers) ? inTrailers.Single()
        : null;

    /// <summary>Binary headers travel without padding.</summary>
    public static byte[] Base64(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}
