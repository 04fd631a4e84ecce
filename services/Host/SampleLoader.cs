using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Sitrep.Host;

/// <summary>Sends the built-in sample bulletin to the gateway. Failure is told loudly and harms nothing else.</summary>
internal static class SampleLoader
{
    /// <summary>The day that the sample tells of.</summary>
    public const string Day = "2025-11-16";

    private const string ImportPath = "/v1/imports/bulletin";

    /// <summary>The gateway may need a moment to find its services; one that takes this long will not.</summary>
    private static readonly TimeSpan UnavailableMax = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    private static string File => Binaries.Beside("Gateway", "Samples", $"{Day}.ndjson");

    public static async Task LoadAsync(Uri gateway, CancellationToken stopping)
    {
        using var http = new HttpClient { BaseAddress = gateway };
        try
        {
            using var answer = await SendAsync(http, stopping);
            var text = await answer.Content.ReadAsStringAsync(stopping);
            if (!answer.IsSuccessStatusCode)
                ConsoleMessages.Loudly($"the sample was not loaded: {(int)answer.StatusCode} {text}");
            else if (Summary(text) is { } summary && IsWhole(summary))
                ConsoleMessages.Host($"loaded the sample {Day}: {summary}");
            else
                ConsoleMessages.Loudly($"the sample was not loaded whole: {text}");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException || IsTimeout(failure, stopping))
        {
            ConsoleMessages.Loudly($"the sample was not loaded: {failure.Message}");
        }
    }

    private static bool IsTimeout(Exception failure, CancellationToken stopping) =>
        failure is TaskCanceledException && !stopping.IsCancellationRequested;

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, CancellationToken stopping)
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(File, stopping);
        using var patience = new CancellationTokenSource(UnavailableMax);
        while (true)
        {
            using var body = new ByteArrayContent(bytes);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            var answer = await http.PostAsync(new Uri(ImportPath, UriKind.Relative), body, stopping);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || patience.IsCancellationRequested)
                return answer;
            answer.Dispose();
            await Task.Delay(RetryDelay, stopping);
        }
    }

    // The answer is a line per step and per row; the last one sums up.
    private static JsonElement? Summary(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last]
            && JsonSerializer.Deserialize<JsonElement>(last) is { ValueKind: JsonValueKind.Object } line
            && line.TryGetProperty("summary", out var summary)
            ? summary
            : null;

    // A status tells of a late failure.
    private static bool IsWhole(JsonElement summary) =>
        !summary.TryGetProperty("status", out _) && summary.GetProperty("rejected").GetInt64() == 0;
}
