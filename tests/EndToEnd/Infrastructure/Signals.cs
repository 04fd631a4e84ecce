
namespace Sitrep.EndToEnd;

/// <summary>POSIX signals to processes that a test has started.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Freezes a process: it holds its connections and answers nothing.</summary>
    public const int Stop = 19;

    public static void Send(int pid, int signal) => Assert.Equal(0, SendSignal(pid, signal));

    /// <summary>Whether a process of this id exists.</summary>
    public static bool IsAlive(int pid) => SendSignal(pid, 0) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int pid, int signal);
}
