namespace Sitrep.Hosting.Tests;

/// <summary>A parent process: starts the echo service with its own id, passes its first line on and waits to be killed.</summary>
internal static class Nurse
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var child = await EchoProcess.StartAsync([.. args, "--parent-pid", $"{Environment.ProcessId}"]);
        Console.WriteLine($"{child.Process.Id} {child.ListeningLine}");
        await child.Process.WaitForExitAsync();
        return child.Process.ExitCode;
    }
}
