using System.Diagnostics;

namespace Sitrep.EndToEnd;

/// <summary>A client written in another language, against each service, with nothing but its protos.</summary>
public sealed class ForeignClientTests
{
    private static readonly DirectoryInfo Repository = FindRepository();

    private static string Script => Path.Combine(Repository.FullName, "tests", "EndToEnd", "ForeignClient", "day.mjs");

    [Theory]
    [InlineData("strikes")]
    [InlineData("diplomacy")]
    public async Task DaysWork_CreatePageUpdateWithdrawAndWatchAcrossARestart_MissesNothing(string service)
    {
        if (!Directory.Exists(Path.Combine(Path.GetDirectoryName(Script)!, "node_modules")))
            Assert.Skip("The client's packages are not installed: npm ci --prefix tests/EndToEnd/ForeignClient");
        await using var sitrep = await SitrepProcesses.StartAsync();
        var address = service == "strikes" ? sitrep.Strikes : sitrep.Diplomacy;
        var said = new LineLog();
        using var client = Process.Start(
            new ProcessStartInfo("node", [Script, address.Authority, Path.Combine(Repository.FullName, "protos"), service])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var ended = Task.WhenAll(ReadAsync(client.StandardOutput, said), ReadAsync(client.StandardError, said))
            .ContinueWith(_ => said.End(), TaskScheduler.Default);

        await said.WaitAsync(line => line == "restart", SitrepProcesses.Patience);
        await sitrep.CrashAsync(service);
        await client.WaitForExitAsync().WaitAsync(SitrepProcesses.Patience);
        await ended;

        Assert.True(client.ExitCode == 0, string.Join('\n', said.Lines));
        Assert.StartsWith("done 12 changes", said.Lines[^1], StringComparison.Ordinal);
    }

    private static async Task ReadAsync(StreamReader reader, LineLog said)
    {
        while (await reader.ReadLineAsync() is { } line)
            said.Add(line);
    }

    private static DirectoryInfo FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Microservices.sln")))
            folder = folder.Parent;
        return folder ?? throw new InvalidOperationException("The tests do not lie within the repository.");
    }
}
