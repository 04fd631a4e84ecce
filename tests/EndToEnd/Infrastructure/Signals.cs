namespace Sitrep.EndToEnd;

/// <summary>POSIX signals to processes that a test has started.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private const int Stop = 19;

    /// <summary>Freezes a process: from here on it holds its connections and answers nothing. A thread stops when it is next run, which on a
    /// busy machine may be after it has answered something.</summary>
    public static async Task FreezeAsync(int pid)
    {
        Send(pid, Stop);
        using var patience = new CancellationTokenSource(SitrepProcesses.Patience);
        while (!Directory.GetDirectories($"/proc/{pid}/task").All(IsStopped))
            await Task.Delay(SitrepProcesses.PollInterval, patience.Token);
    }

    public static void Send(int pid, int signal) => Assert.Equal(0, SendSignal(pid, signal));

    /// <summary>Whether a process of this id exists.</summary>
    public static bool IsAlive(int pid) => SendSignal(pid, 0) == 0;

    // The state of a thread stands after its name, which is in brackets.
    private static bool IsStopped(string thread) => File.ReadAllText($"{thread}/stat").Split(')')[^1].TrimStart()[0] == 'T';

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int pid, int signal);
}
