namespace Sitrep.Hosting.Tests;

public sealed class ServiceEntryTests
{
    [Fact]
    public async Task Start_FaultySettings_NamesThemAllAndEndsWithTwo()
    {
        var (exitCode, said) = await RunAsync("--grpc-port", "x", "--listen", "moon", "--nonsense");

        Assert.Equal(2, exitCode);
        Assert.Equal(4, said.Length);
        Assert.Contains("--grpc-port (SITREP_GRPC_PORT): 'x' is not a whole number from 0 to 65535", said);
        Assert.Contains("--listen (SITREP_LISTEN): 'moon' is not one of loopback, any", said);
        Assert.Contains(said, line => line.Contains("'--nonsense'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_Help_ListsSettingsWithBothSpellingsAndTheProbe()
    {
        var (exitCode, said) = await RunAsync("--help");

        Assert.Equal(0, exitCode);
        var setting = Assert.Single(said, line => line.Contains("--probe-port", StringComparison.Ordinal));
        Assert.Contains("[SITREP_PROBE_PORT]", setting);
        Assert.Contains(said, line => line.TrimStart().StartsWith("probe ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_PortTaken_IsOneLineAndEndsWithOne()
    {
        await using var host = await EchoHost.StartAsync();

        var (exitCode, said) = await RunAsync("--grpc-port", $"{host.Grpc.Port}");

        Assert.Equal(1, exitCode);
        Assert.Contains($"{host.Grpc.Port}", Assert.Single(said));
    }

    [Fact]
    public async Task Start_FaultThatTheServiceKnows_IsOneLineAndEndsWithOne()
    {
        var (exitCode, said) = await RunAsync("--broken-store");

        Assert.Equal(1, exitCode);
        Assert.Equal(["echo cannot start: The store is broken."], said);
    }

    // Everything that a start writes, on either stream.
    private static async Task<(int ExitCode, string[] Lines)> RunAsync(params string[] args)
    {
        using var echo = EchoProcess.Launch("echo", args);
        var output = echo.StandardOutput.ReadToEndAsync();
        var error = await echo.StandardError.ReadToEndAsync();
        await echo.WaitForExitAsync().WaitAsync(EchoProcess.Patience);
        return (echo.ExitCode, $"{await output}{error}".Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
