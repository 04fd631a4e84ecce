using System.Diagnostics;
using System.Net;

namespace Sitrep.EndToEnd;

public sealed class HostTests(SampleNight night)
{
    [Fact]
    public async Task Start_NothingThere_RunsThreeChildrenAndSaysWhere()
    {
        var sitrep = night.Sitrep;

        using var answer = await sitrep.Http.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["diplomacy", "gateway", "strikes"], sitrep.Pids.Keys.Order());
        Assert.All(sitrep.Pids.Values, pid => Assert.True(Signals.IsAlive(pid)));
        Assert.Contains(sitrep.Lines, line => line.EndsWith(sitrep.Data, StringComparison.Ordinal));
        Assert.Contains(sitrep.Lines, line => line.EndsWith($"{sitrep.Gateway}v1/reports/2025-11-16.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Signals.Terminate)]
    [InlineData(Signals.Interrupt)]
    public async Task Stop_BySignal_EndsWithCodeZeroAndLeavesNoChild(int signal)
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        var pids = sitrep.Pids.Values.ToArray();

        var exitCode = await sitrep.StopAsync(signal);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(pids, Signals.IsAlive);
        Assert.DoesNotContain(sitrep.Lines, line => line.Contains("starting it again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_HostKilled_LeavesNoChild()
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        var children = sitrep.Pids.Values.Select(Process.GetProcessById).ToArray();

        await sitrep.StopAsync(Signals.Kill);

        await Task.WhenAll(children.Select(child => child.WaitForExitAsync())).WaitAsync(SitrepProcesses.Patience);
    }

    [Theory]
    [InlineData("strikes")]
    [InlineData("gateway")]
    public async Task Child_Killed_IsStartedAgainWhereItWas(string name)
    {
        await using var sitrep = await SitrepProcesses.StartAsync();
        var before = sitrep.Pids;

        var pid = await sitrep.CrashAsync(name);

        Assert.NotEqual(before[name], pid);
        var starts = sitrep.Lines.Where(line => line.Contains($"started {name} ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, starts.Length);
        Assert.Equal(starts[0].Replace($"pid={before[name]}", "", StringComparison.Ordinal), starts[1]
            .Replace($"pid={pid}", "", StringComparison.Ordinal));
        using var answer = await sitrep.Http.GetAsync(new Uri("/healthz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Start_TwoHosts_DoNotDisturbEachOther()
    {
        await using var second = await SitrepProcesses.StartAsync();

        Assert.NotEqual(night.Sitrep.Gateway, second.Gateway);
        Assert.Equal(0, await second.StopAsync());
        using var answer = await night.Sitrep.Http.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Start_DataFolderHeldByAnotherHost_IsRefused()
    {
        using var second = SitrepProcesses.Launch("--data", night.Sitrep.Data, "--port", "0");
        var said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();

        Assert.Equal(1, second.ExitCode);
        Assert.Contains(night.Sitrep.Data, said);
    }

    [Fact]
    public async Task Start_GatewayPortTaken_EndsWithOneAndLeavesNoChild()
    {
        var data = Directory.CreateTempSubdirectory("sitrep-").FullName;

        using var second = SitrepProcesses.Launch("--data", data, "--port", $"{night.Sitrep.Gateway.Port}");
        var complained = second.StandardError.ReadToEndAsync();
        var said = await second.StandardOutput.ReadToEndAsync();
        await second.WaitForExitAsync();

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("gateway ended with code 1", await complained);
        Assert.DoesNotContain(SitrepProcesses.PidsIn(said.Split('\n')).Values, Signals.IsAlive);
        Directory.Delete(data, recursive: true);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "abc")]
    [InlineData("--grpc-ports", "5101")]
    [InlineData("--zone", "Europe/Nowhere")]
    [InlineData("--no-such-option", "1")]
    public async Task Start_FaultyOption_IsRefusedByName(string option, string value)
    {
        var (exitCode, said) = await RefuseAsync(option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(said, line => line.Contains(option, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_SeveralFaults_AreNamedAtOnceAndNothingElse()
    {
        var (exitCode, said) = await RefuseAsync("--port", "abc", "--zone", "Europe/Nowhere", "--grpc-ports", "1,2,3");

        Assert.Equal(2, exitCode);
        Assert.Equal(
            [
                "--grpc-ports (SITREP_GRPC_PORTS): '1,2,3' is not 2 ports, such as 5101,5102",
                "--help lists all settings.",
                "--port (SITREP_PORT): 'abc' is not a whole number from 0 to 65535",
                "--zone (SITREP_ZONE): 'Europe/Nowhere' is not an IANA time zone, such as Europe/Kyiv",
            ],
            said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_Ready_TheFirstReportIsWhole()
    {
        await using var sitrep = await SitrepProcesses.StartAsync(sample: true);

        using var answer = await sitrep.Http.GetAsync(new Uri("/v1/reports/2025-11-16?require=all", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Start_DatabaseThatIsNone_IsOneLineOfTheService()
    {
        var data = Directory.CreateTempSubdirectory("sitrep-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(data, "strikes.db"), Enumerable.Repeat((byte)'x', 5_000).ToArray());

        using var host = SitrepProcesses.Launch("--data", data, "--port", "0");
        var complained = host.StandardError.ReadToEndAsync();
        var said = await host.StandardOutput.ReadToEndAsync();
        await host.WaitForExitAsync();

        Assert.Equal(1, host.ExitCode);
        Assert.Contains("strikes ended with code 1", await complained);
        var line = Assert.Single(said.Split('\n'), line => line.StartsWith("strikes ", StringComparison.Ordinal));
        Assert.EndsWith($"cannot start: The database {Path.Combine(data, "strikes.db")} cannot be used. The file is not a database.", line);
        Directory.Delete(data, recursive: true);
    }

    private static async Task<(int ExitCode, IReadOnlyList<string> Said)> RefuseAsync(params string[] options)
    {
        using var host = SitrepProcesses.Launch(options);
        var said = await host.StandardError.ReadToEndAsync();
        await host.WaitForExitAsync();
        return (host.ExitCode, said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
