using System.Diagnostics;

namespace Sitrep.Host;

/// <summary>Asks the gateway for the report that a person is about to ask for, until it is whole: all services are found, and the way
/// that a first report takes is warm. The gateway serves without them, and after a while Host goes on without them too.</summary>
internal static class ReadinessPoller
{
    /// <summary>A second at most where nothing else runs; a machine that takes this long has other troubles.</summary>
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static async Task WaitAsync(Uri gateway, CancellationToken stopping)
    {
        using var http = new HttpClient { BaseAddress = gateway, Timeout = WaitMax };
        foreach (var form in new[] { "", ".md" })
        {
            var begun = Stopwatch.GetTimestamp();
            while (!await IsWholeAsync(http, new Uri($"{Sample.Report}{form}?require=all", UriKind.Relative), stopping))
            {
                if (Stopwatch.GetElapsedTime(begun) > WaitMax)
                {
                    ConsoleMessages.Complain($"the gateway gave no whole report within {WaitMax.TotalSeconds} s; its reports say what is missing");
                    return;
                }

                await Task.Delay(Interval, stopping);
            }
        }
    }

    private static async Task<bool> IsWholeAsync(HttpClient http, Uri report, CancellationToken stopping)
    {
        try
        {
            using var answer = await http.GetAsync(report, stopping);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !stopping.IsCancellationRequested))
        {
            // Just being started again, or hanging.
            return false;
        }
    }
}
