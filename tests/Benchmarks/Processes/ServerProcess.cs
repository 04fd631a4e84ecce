using System.Diagnostics;

namespace Sitrep.Benchmarks.Processes;

/// <summary>A process that serves, of the product or a floor. Disposing ends it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string ListeningWord = "listening ";

    /// <summary>A runtime on a busy machine; whatever takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly TaskCompletionSource<string> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly Task _ended;
    private bool _isDisposed;

    private ServerProcess(string name, Process process)
    {
        (Name, _process) = (name, process);
        _ended = ListenAsync();
    }

    public string Name { get; }

    /// <summary>Its addresses by endpoint.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses { get; private set; } = new Dictionary<string, Uri>();

    /// <summary>What it has computed so far, in user and in kernel mode.</summary>
    public TimeSpan Cpu => ProcessFigures.Cpu(_process.Id);

    /// <summary>The memory that is its own, and its share of what it shares, in bytes.</summary>
    public long Memory => ProcessFigures.ProportionalBytes(_process.Id);

    /// <summary>Starts a project's program, built beside this one, and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramOf(project), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new ServerProcess(project, Process.Start(start)!);
        var line = await server._listening.Task.WaitAsync(Patience);
        server.Addresses = line[ListeningWord.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => new Uri(pair[1]));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _ended;
        _process.Dispose();
    }

    // The build puts all projects side by side: bin/PROJECT/CONFIGURATION.
    private static string ProgramOf(string project)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, $"Sitrep.{project}.dll");
    }

    private async Task ListenAsync()
    {
        await Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
        _listening.TrySetException(new InvalidOperationException($"{Name} ended before it listened:\n{string.Join('\n', _lines)}"));
    }

    private async Task ReadAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ListeningWord, StringComparison.Ordinal))
                _listening.TrySetResult(line);
            else if (!_listening.Task.IsCompleted)
                _lines.Enqueue(line);
        }
    }
}
