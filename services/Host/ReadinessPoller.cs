using System.Net.Http.Json;
using System.Text.Json;

namespace Sitrep.Host;

/// <summary>
/// Waits until the gateway has heard of both services, so that the first report asked for is whole. The gateway is
/// ready without them, and after a while Host goes on without them too.
/// </summary>
internal static class ReadinessPoller
{
    private const string CurrentWord = "current";
    private static readonly string[] Sections = ["diplomacy", "strikes"];

    /// <summary>They are found within a second; a machine that takes this long has other troubles.</summary>
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static async Task WaitAsync(Uri gateway, CancellationToken stopping)
    {
        using var http = new HttpClient { BaseAddress = gateway };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(WaitMax);
        try
        {
            while (!await IsWholeAsync(http, patience.Token))
                await Task.Delay(Interval, patience.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            ConsoleMessages.Loudly($"the gateway did not find both services within {WaitMax.TotalSeconds} s; its reports say what is missing");
        }
    }

    private static async Task<bool> IsWholeAsync(HttpClient http, CancellationToken cancelled)
    {
        try
        {
            var answer = await http.GetFromJsonAsync<JsonElement>(new Uri("/readyz", UriKind.Relative), cancelled);
            return Array.TrueForAll(Sections, section => IsCurrent(answer.GetProperty("checks"), section));
        }
        catch (HttpRequestException)
        {
            // Not ready (503), or just being started again.
            return false;
        }
    }

    private static bool IsCurrent(JsonElement checks, string section) =>
        checks.TryGetProperty(section, out var check)
        && check.GetProperty("reason").GetString()?.StartsWith(CurrentWord, StringComparison.Ordinal) == true;
}
