namespace Sitrep.Hosting.Tests;

public sealed class ProbeCommandTests
{
    [Fact]
    public async Task Run_ProcessReady_IsZero()
    {
        await using var host = await EchoHost.StartAsync();

        Assert.Equal(0, await ProbeCommand.RunAsync(["--probe-port", $"{host.Probe.Port}"], EchoHost.Defaults));
    }

    [Fact]
    public async Task Run_ProcessUnready_IsOne()
    {
        await using var host = await EchoHost.StartAsync(
            builder => builder.Services.AddReadinessCheck("storage", (_, _) => Task.FromResult<string?>("gone")));

        Assert.Equal(1, await ProbeCommand.RunAsync(["--probe-port", $"{host.Probe.Port}"], EchoHost.Defaults));
    }

    [Fact]
    public async Task Run_NobodyListens_IsOne()
    {
        int port;
        await using (var host = await EchoHost.StartAsync())
            port = host.Probe.Port;

        Assert.Equal(1, await ProbeCommand.RunAsync(["--probe-port", $"{port}"], EchoHost.Defaults));
    }

    [Fact]
    public async Task Run_ListenerIsSilent_IsOneInTime()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;

        var probe = ProbeCommand.RunAsync(["--probe-port", $"{port}"], EchoHost.Defaults);

        Assert.Equal(1, await probe.WaitAsync(TimeSpan.FromSeconds(4)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("nonsense")]
    public async Task Run_PortUnusable_IsTwo(string port) =>
        Assert.Equal(2, await ProbeCommand.RunAsync(["--probe-port", port], EchoHost.Defaults));

    [Fact]
    public async Task Verb_OnTheCommandLine_ProbesInsteadOfServing()
    {
        using var echo = await EchoProcess.StartAsync();

        // A probe's two seconds can pass on a busy machine: it is asked again, as a container's is.
        var said = "";
        for (var tries = 0; tries < TriesMax; tries++)
        {
            using var probe = EchoProcess.Launch("echo", ["probe", "--probe-port", $"{echo.Address("probe").Port}"]);
            said = await probe.StandardOutput.ReadToEndAsync() + await probe.StandardError.ReadToEndAsync();
            await probe.WaitForExitAsync();
            if (probe.ExitCode == 0)
                return;
        }

        Assert.Fail(said);
    }

    private const int TriesMax = 5;
}
