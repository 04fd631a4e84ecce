using System.Diagnostics;

namespace Sitrep.ThirdService.Tests;

/// <summary>Host with a third service beside those that are shipped, all as real processes, and the sample loaded.</summary>
public sealed partial class ThreeServices : IAsyncLifetime
{
    /// <summary>Five runtimes on a busy machine; whatever takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private const int Terminate = 15;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sitrep-three-");
    private readonly LineLog _lines = new();
    private Process? _host;
    private Task _ended = Task.CompletedTask;

    /// <summary>A client of the gateway.</summary>
    public HttpClient Http { get; } = new() { Timeout = Patience };

    /// <summary>Host's last line of its start.</summary>
    public string ReadyLine { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Host", own.Name, "Sitrep.Host.dll");
        _host = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "--data", _data.FullName, "--port", "0", "--services", "Diplomacy,Strikes,Relief"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ended = Task.WhenAll(ReadAsync(_host.StandardOutput), ReadAsync(_host.StandardError));
        _ = _ended.ContinueWith(_ => _lines.End(), TaskScheduler.Default);
        ReadyLine = await _lines.WaitAsync(line => line.Contains("| ready ", StringComparison.Ordinal), Patience);
        Http.BaseAddress = new Uri(ReadyLine.Split("gateway=")[1].Split(' ')[0]);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_host is not null)
        {
            if (!_host.HasExited)
                Assert.Equal(0, SendSignal(_host.Id, Terminate));
            await _host.WaitForExitAsync().WaitAsync(Patience);
            await _ended;
            _host.Dispose();
        }

        _data.Delete(recursive: true);
    }

    public async Task<JsonElement> GetAsync(string address) => JsonElement.Parse(await Http.GetByteArrayAsync(address));

    /// <summary>Imports a convoy that arrived on a day; gives the summary of the import.</summary>
    public async Task<JsonElement> ImportAsync(string id, string day)
    {
        var bulletin = $$"""
            {"bulletin":1,"author":"desk","note":"A convoy."}
            {"kind":"convoy","id":"{{id}}","window":{"end":"{{day}}","zone":"Europe/Kyiv"},"cargo":"transformers","citations":[{"source":"ua-ses","title":"A post","words":"A convoy has arrived."}]}
            """;
        using var response = await Http.PostAsync("/v1/imports/bulletin", new ByteArrayContent(Encoding.UTF8.GetBytes(bulletin)));
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonElement.Parse(answer.TrimEnd().Split('\n')[^1]).GetProperty("summary");
    }

    private async Task ReadAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
            _lines.Add(line);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int pid, int signal);
}
