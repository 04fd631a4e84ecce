namespace Sitrep.Hosting.Tests;

public sealed class ServiceEntryTests
{
    [Fact]
    public async Task Start_FaultySettings_NamesThemAndEndsWithTwo()
    {
        using var echo = EchoProcess.Launch("echo", ["--grpc-port", "x", "--listen", "moon", "--nonsense", "1"]);

        var said = await echo.StandardError.ReadToEndAsync();
        await echo.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(2, echo.ExitCode);
        Assert.Equal(3, said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Start_PortTaken_SaysSoAndEndsWithOne()
    {
        await using var host = await EchoHost.StartAsync();

        using var echo = EchoProcess.Launch("echo", ["--grpc-port", $"{host.Grpc.Port}"]);
        var said = await echo.StandardError.ReadToEndAsync();
        await echo.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(1, echo.ExitCode);
        Assert.Contains($"{host.Grpc.Port}", said);
    }
}
