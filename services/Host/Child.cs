using System.Diagnostics;

namespace Sitrep.Host;

/// <summary>A child did not come up. The message says which and how; the child's own lines say why.</summary>
internal sealed class ChildException(string message) : Exception(message);

/// <summary>One running child: its process, its lines and its end.</summary>
internal sealed partial class Child : IDisposable
{
    private const string ListeningWord = "listening ";
    private const int SigTerm = 15;

    private readonly Process _process;
    private readonly TaskCompletionSource<IReadOnlyDictionary<string, Uri>> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Child(string name, Process process)
    {
        _process = process;
        Pid = process.Id;
        Exited = WatchAsync(name);
    }

    public int Pid { get; }

    /// <summary>The addresses by endpoint, once the child listens; cancelled if it ends before.</summary>
    public Task<IReadOnlyDictionary<string, Uri>> Listening => _listening.Task;

    /// <summary>The exit code, after the last line was passed on.</summary>
    public Task<int> Exited { get; }

    public static Child Start(LaunchPlan plan)
    {
        // Host itself may run by its own executable: then the runtime is the one on the path.
        var runtime = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        return new Child(plan.Name, Process.Start(new ProcessStartInfo(runtime, plan.CommandLine())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Asks the child to end.</summary>
    public void Terminate()
    {
        if (OperatingSystem.IsWindows())
            Kill();
        else if (!Exited.IsCompleted)
            _ = SendSignal(Pid, SigTerm);
    }

    /// <summary>Ends the child at once.</summary>
    public void Kill() => _process.Kill();

    public void Dispose() => _process.Dispose();

    private async Task<int> WatchAsync(string name)
    {
        await Task.WhenAll(PassOnAsync(_process.StandardOutput, name), PassOnAsync(_process.StandardError, name));
        await _process.WaitForExitAsync();
        _listening.TrySetCanceled();
        return _process.ExitCode;
    }

    private async Task PassOnAsync(StreamReader lines, string name)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ListeningWord, StringComparison.Ordinal))
                _listening.TrySetResult(ReadAddresses(line));
            else
                ConsoleMessages.Write(name, line);
        }
    }

    private static Dictionary<string, Uri> ReadAddresses(string line) => line[ListeningWord.Length..]
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => new Uri(pair[1]));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int pid, int signal);
}
