using System.Diagnostics;

namespace Sitrep.EndToEnd.Docs;

/// <summary>Runs a document's commands as its reader would.</summary>
internal static class Shell
{
    private static readonly string[] Tools = ["bash", "curl", "jq"];

    /// <summary>Skips a test on a machine that lacks a tool of the documents.</summary>
    public static void SkipUnlessThere()
    {
        var missing = string.Join(", ", Tools.Where(tool => !IsThere(tool)));
        Assert.SkipUnless(missing.Length == 0, $"Not installed: {missing}.");
    }

    /// <summary>What a command prints.</summary>
    /// <param name="command">The command.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="settings">Further variables of its environment.</param>
    public static async Task<string> RunAsync(string command, string folder, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        var printed = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync().WaitAsync(SitrepProcesses.Patience);
        return printed;
    }

    private static bool IsThere(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, tool)));
}
