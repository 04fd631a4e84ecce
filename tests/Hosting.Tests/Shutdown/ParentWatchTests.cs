using System.Diagnostics;

namespace Sitrep.Hosting.Tests;

public sealed class ParentWatchTests
{
    [Fact]
    public async Task Parent_Killed_EndsTheChild()
    {
        using var nurse = EchoProcess.Launch("nurse", []);
        var words = (await EchoProcess.LineAsync(nurse, "listening ")).Split(' ');
        using var child = Process.GetProcessById(int.Parse(words[0]));

        nurse.Kill();

        await child.WaitForExitAsync().WaitAsync(EchoProcess.Patience);
    }

    [Fact]
    public async Task Parent_NotThisOne_EndsAtOnce()
    {
        using var echo = EchoProcess.Launch("echo", ["--parent-pid", $"{int.MaxValue}"]);

        await echo.WaitForExitAsync().WaitAsync(EchoProcess.Patience);

        Assert.Equal(0, echo.ExitCode);
    }
}
