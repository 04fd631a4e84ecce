using System.Diagnostics;

using Grpc.Net.Client;

namespace Sitrep.Hosting.Tests;

/// <summary>The echo service as a process of its own, killed at the latest when it is disposed.</summary>
internal sealed partial class EchoProcess : IDisposable
{
    /// <summary>Far beyond what anything takes on a busy machine: a hang fails a test instead of holding it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private EchoProcess(Process process) => Process = process;

    public Process Process { get; }

    public string ListeningLine { get; private set; } = "";

    /// <summary>Starts the service on free ports and waits for its line.</summary>
    public static Task<EchoProcess> StartAsync(params string[] args) => StartAsync([], args);

    /// <summary>The same with environment variables.</summary>
    public static async Task<EchoProcess> StartAsync(Dictionary<string, string> environment, params string[] args)
    {
        var echo = new EchoProcess(Launch("echo", args, environment));
        echo.ListeningLine = await LineAsync(echo.Process, "listening ");
        return echo;
    }

    /// <summary>Starts this binary in one of its roles.</summary>
    public static Process Launch(string role, string[] args, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [role, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>The first line on standard output that holds the words.</summary>
    public static async Task<string> LineAsync(Process process, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"Ended without '{words}': {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    public Uri Address(string name) =>
        new(ListeningLine.Split(' ').Single(part => part.StartsWith($"{name}=", StringComparison.Ordinal))[(name.Length + 1)..]);

    public GrpcChannel Connect() => GrpcChannel.ForAddress(Address("grpc"));

    /// <summary>Sends SIGTERM.</summary>
    public void Terminate() => Assert.Equal(0, Kill(Process.Id, SigTerm));

    /// <summary>The exit code.</summary>
    public async Task<int> EndAsync()
    {
        await Process.WaitForExitAsync().WaitAsync(Patience);
        return Process.ExitCode;
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.Dispose();
    }

    private const int SigTerm = 15;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);
}
