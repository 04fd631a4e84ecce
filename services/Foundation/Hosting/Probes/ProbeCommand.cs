namespace Sitrep.Hosting;

/// <summary>
/// The verb <c>probe</c>: asks the same binary's running process whether it is ready. For images without a shell or an HTTP client.
/// </summary>
internal static class ProbeCommand
{
    /// <summary>A process that takes longer over a look at itself is not ready.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public static Command Create(HostDefaults defaults)
    {
        var port = defaults.ProbedPort(min: 1);
        var command = new Command("probe", "Asks the process that runs with the same settings whether it is ready: exit code 0 if it is, 1 if not.")
        {
            port,
        };
        command.SetAction((parsed, cancellation) => AskAsync(parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> AskAsync(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Timeout };
        try
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{Probes.ReadyPath}");
            using var answer = await http.GetAsync(new Uri(address), cancellation);
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"not ready: {fault.Message}");
            return 1;
        }
    }
}
