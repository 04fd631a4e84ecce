using System.Globalization;

using Microsoft.Extensions.Configuration;

namespace Sitrep.Hosting;

/// <summary>
/// The verb <c>probe</c>: asks the same binary's running process whether it is ready. For images without a shell or an HTTP client.
/// </summary>
public static class ProbeCommand
{
    /// <summary>The word on the command line.</summary>
    public const string Verb = "probe";

    /// <summary>A process that takes longer over a look at itself is not ready.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>For a gRPC service: asks the port named by <c>--probe-port</c>. Exit code 0 = ready, 1 = not, 2 = faulty settings.</summary>
    public static Task<int> RunAsync(string[] args, GrpcHostDefaults defaults) =>
        RunAsync(args, ListenSettings.ProbePortName, defaults.ProbePort);

    /// <summary>For a process that serves HTTP: asks the port named by <c>--port</c>.</summary>
    public static Task<int> RunAsync(string[] args, HttpHostDefaults defaults) =>
        RunAsync(args, ListenSettings.PortName, defaults.Port);

    private static async Task<int> RunAsync(string[] args, string portName, int fallback)
    {
        var configuration = new ConfigurationBuilder();
        configuration.AddSitrepSettings(args);
        var settings = new SettingsReader(configuration.Build());
        var port = settings.Port(portName, fallback);
        if (port == 0)
            settings.Fault(portName, "0 means any free port, which a probe cannot know");
        if (settings.Faults.Count > 0)
            return ServiceEntry.Refuse(settings.Faults);

        using var http = new HttpClient { Timeout = Timeout };
        try
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{Probes.ReadyPath}");
            using var answer = await http.GetAsync(new Uri(address));
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"not ready: {fault.Message}");
            return 1;
        }
    }
}
