using System.Diagnostics;

namespace Sitrep.EndToEnd;

/// <summary>Host and its three children as real processes, on free ports and a data folder of their own. Disposing ends them
/// and, unless the folder was given, removes the data.</summary>
public sealed partial class SitrepProcesses : IAsyncDisposable
{
    /// <summary>Three runtimes on a busy machine; whatever takes longer hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Three quarters of the 512 MiB of docker-compose.yml, as .NET takes of a container's limit; in hexadecimal.</summary>
    private const string ContainerHeap = "18000000";

    /// <summary>Between two looks at what gives no sign of its own.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly LineLog _log = new();
    private readonly Process _host;
    private readonly Task _ended;
    private readonly bool _ownsData;

    private SitrepProcesses(Process host, string data, bool ownsData)
    {
        (_host, Data, _ownsData) = (host, data, ownsData);
        _ended = ListenAsync();
    }

    /// <summary>The folder of the databases.</summary>
    public string Data { get; }

    /// <summary>The gateway's address.</summary>
    public Uri Gateway { get; private set; } = null!;

    /// <summary>Diplomacy's gRPC address.</summary>
    public Uri Diplomacy { get; private set; } = null!;

    /// <summary>Strikes' gRPC address.</summary>
    public Uri Strikes { get; private set; } = null!;

    /// <summary>A client of the gateway; with <see cref="PrismProxy"/> between them where that is asked for.</summary>
    public HttpClient Http { get; private set; } = new() { Timeout = Patience };

    /// <summary>Host's own process id.</summary>
    public int HostPid => _host.Id;

    /// <summary>Everything said so far, by Host and its children.</summary>
    public IReadOnlyList<string> Lines => _log.Lines;

    /// <summary>The ids of gateway, diplomacy and strikes, as last started.</summary>
    public IReadOnlyDictionary<string, int> Pids => PidsIn(Lines);

    /// <summary>Starts everything in an empty folder, without the sample unless asked for.</summary>
    public static Task<SitrepProcesses> StartAsync(bool sample = false) => StartAsync(null, sample ? [] : ["--no-sample"]);

    /// <summary>Starts everything in a folder, or in an empty one, with further options.</summary>
    public static Task<SitrepProcesses> StartAsync(string? data, params string[] options) => StartAsync(data, options, []);

    /// <summary>Starts everything in an empty folder, each process with no more heap than its container leaves it.</summary>
    public static Task<SitrepProcesses> StartInContainerHeapAsync() => StartAsync(null, ["--no-sample"], [("DOTNET_GCHeapHardLimit", ContainerHeap)]);

    private static async Task<SitrepProcesses> StartAsync(string? data, string[] options, (string Name, string Value)[] environment)
    {
        var folder = data ?? Path.Combine(Path.GetTempPath(), $"sitrep-{Guid.NewGuid():N}");
        var processes = new SitrepProcesses(Launch(["--data", folder, "--port", "0", .. options], environment), folder, data is null);
        try
        {
            var ready = await processes._log.WaitAsync(line => ReadyLine().IsMatch(line), Patience);
            var addresses = ReadyLine().Match(ready).Groups;
            processes.Gateway = new Uri(addresses["gateway"].Value);
            processes.Diplomacy = new Uri(addresses["diplomacy"].Value);
            processes.Strikes = new Uri(addresses["strikes"].Value);
            if (PrismProxy.Program is { } prism)
                processes.Http = new HttpClient(
                    await PrismProxy.StartAsync(prism, processes.Gateway, await PrismProxy.DocumentAsync(processes.Gateway)))
                { Timeout = Patience };
            processes.Http.BaseAddress = processes.Gateway;
            return processes;
        }
        catch
        {
            await processes.DisposeAsync();
            throw;
        }
    }

    /// <summary>The last process id of each child that the lines tell of.</summary>
    public static IReadOnlyDictionary<string, int> PidsIn(IEnumerable<string> lines) => lines
        .Select(line => StartedLine().Match(line)).Where(match => match.Success)
        .GroupBy(match => match.Groups["name"].Value)
        .ToDictionary(starts => starts.Key, starts => int.Parse(starts.Last().Groups["pid"].Value));

    /// <summary>Starts Host's program with nothing but these options.</summary>
    public static Process Launch(params string[] options) => Launch(options, []);

    private static Process Launch(string[] options, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [HostBinary, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // As in the tests' own project: none of these processes lives to see what counting for later optimisation gives.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Where the build put a project: beside these tests, bin/PROJECT/CONFIGURATION.</summary>
    public static string BinariesOf(string project)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name);
    }

    /// <summary>Kills a child, as a crash would, and waits until Host has started it again.</summary>
    /// <returns>Its new process id.</returns>
    public async Task<int> CrashAsync(string name)
    {
        var old = Pids[name];
        Signals.Send(old, Signals.Kill);
        await _log.WaitAsync(
            line => StartedLine().Match(line) is { Success: true } match
                && match.Groups["name"].Value == name && match.Groups["pid"].Value != $"{old}",
            Patience);
        return Pids[name];
    }

    /// <summary>Sends Host a signal and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync(int signal = Signals.Terminate)
    {
        if (!_host.HasExited)
            Signals.Send(_host.Id, signal);
        await _host.WaitForExitAsync().WaitAsync(Patience);
        await _ended.WaitAsync(Patience);
        return _host.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        _host.Dispose();
        if (_ownsData && Directory.Exists(Data))
            Directory.Delete(Data, recursive: true);
    }

    private static string HostBinary => Path.Combine(BinariesOf("Host"), "Sitrep.Host.dll");

    private async Task ListenAsync()
    {
        await Task.WhenAll(ReadAsync(_host.StandardOutput), ReadAsync(_host.StandardError));
        _log.End();
    }

    private async Task ReadAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
            _log.Add(line);
    }

    [GeneratedRegex(@"\| started (?<name>\w+) pid=(?<pid>\d+) ")]
    private static partial Regex StartedLine();

    [GeneratedRegex(@"\| ready gateway=(?<gateway>\S+) diplomacy=(?<diplomacy>\S+) strikes=(?<strikes>\S+)$")]
    private static partial Regex ReadyLine();
}
