namespace Sitrep.Hosting.Tests;

public sealed class ProbeCommandTests
{
    [Fact]
    public async Task Run_ProcessReady_IsZero()
    {
        await using var host = await EchoHost.StartAsync();

        Assert.Equal(0, await ProbeAsync(["--probe-port", $"{host.Probe.Port}"]));
    }

    [Fact]
    public async Task Run_ProcessUnready_IsOne()
    {
        await using var host = await EchoHost.StartAsync(
            builder => builder.Services.AddReadinessCheck("storage", (_, _) => Task.FromResult<string?>("gone")));

        Assert.Equal(1, await ProbeAsync(["--probe-port", $"{host.Probe.Port}"]));
    }

    [Fact]
    public async Task Run_NobodyListens_IsOne()
    {
        int port;
        await using (var host = await EchoHost.StartAsync())
            port = host.Probe.Port;

        Assert.Equal(1, await ProbeAsync(["--probe-port", $"{port}"]));
    }

    [Fact]
    public async Task Run_ListenerIsSilent_IsOne()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;

        var probe = ProbeAsync(["--probe-port", $"{port}"]);

        Assert.Equal(1, await probe.WaitAsync(EchoProcess.Patience));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("nonsense")]
    public async Task Run_PortUnusable_IsTwo(string port) =>
        Assert.Equal(2, await ProbeAsync(["--probe-port", port]));

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

    [Fact]
    public async Task Run_Help_IsShownInsteadOfProbing()
    {
        using var probe = EchoProcess.Launch("echo", ["probe", "--help"]);

        var said = await probe.StandardOutput.ReadToEndAsync();
        await probe.WaitForExitAsync();

        Assert.Equal(0, probe.ExitCode);
        Assert.Contains("SITREP_PROBE_PORT", said);
    }

    private const int TriesMax = 5;

    private static Task<int> ProbeAsync(string[] options) =>
        ServiceEntry.RunAsync(["probe", .. options], EchoHost.Defaults, _ => throw new InvalidOperationException("It serves."));
}
