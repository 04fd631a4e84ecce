using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sitrep.Benchmarks.Floors;

/// <summary>Kestrel with nothing in front of bytes that are there: what an answer of a size costs that nobody makes.</summary>
internal static class StaticBytesServer
{
    public const string Verb = "serve-static-bytes";

    /// <summary>The name of its address.</summary>
    public const string Endpoint = "http";

    private const string Tag = "\"floor\"";

    private static readonly ConcurrentDictionary<string, byte[]> Bodies = new(StringComparer.Ordinal);

    /// <summary>The path of so many bytes.</summary>
    public static string PathOf(long bytes) => $"/{bytes}";

    public static Task<int> RunAsync()
    {
        var app = FloorHost.CreateBuilder(HttpProtocols.Http1).Build();
        app.Run(AnswerAsync);
        return FloorHost.RunAsync(app, Endpoint);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = Tag;
        if (context.Request.Headers.IfNoneMatch.Count > 0)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = Bodies.GetOrAdd(context.Request.Path.Value!, path => Fill(int.Parse(path.AsSpan(1), CultureInfo.InvariantCulture)));
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body);
    }

    private static byte[] Fill(int bytes)
    {
        var body = new byte[bytes];
        Array.Fill(body, (byte)'x');
        return body;
    }
}
