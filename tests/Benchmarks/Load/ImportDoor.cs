using System.Net.Http.Headers;

namespace Sitrep.Benchmarks.Load;

/// <summary>Sends bulletins to a gateway, as anybody would.</summary>
internal sealed class ImportDoor(Uri gateway) : IDisposable
{
    private const string Path = "/v1/imports/bulletin";

    /// <summary>The largest part takes some ten seconds on a free machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http = new() { BaseAddress = gateway, Timeout = Patience };

    /// <exception cref="InvalidOperationException">It was not published; the message ends with the answer's last line.</exception>
    public async Task ImportAsync(byte[] bulletin)
    {
        using var body = new ByteArrayContent(bulletin);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await _http.PostAsync(Path, body);
        var text = (await answer.Content.ReadAsStringAsync()).TrimEnd();
        var last = text[(text.LastIndexOf('\n') + 1)..];
        if (!answer.IsSuccessStatusCode || !last.Contains("\"published\":true", StringComparison.Ordinal))
            throw new InvalidOperationException($"Not imported: {(int)answer.StatusCode} {last[..Math.Min(last.Length, 2000)]}");
    }

    public void Dispose() => _http.Dispose();
}
