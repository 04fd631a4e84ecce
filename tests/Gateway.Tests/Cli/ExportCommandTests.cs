using Microsoft.AspNetCore.Http;

namespace Sitrep.Gateway.Tests.Cli;

public sealed class ExportCommandTests
{
    private const string Bulletin = "{\"bulletin\":1,\"records\":0}\n";

    [Fact]
    public async Task Export_ToStandardOutput_PrintsTheBytesExactly()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Bulletin);

        var run = await CliRun.OfAsync(["export", "--gateway", gateway.Address]);

        Assert.Equal((0, Bulletin, ""), (run.ExitCode, run.Text, run.Error));
        Assert.Equal("/v1/export", gateway.Requests.Single().Target);
    }

    [Fact]
    public async Task Export_EveryOption_ReachesTheGateway()
    {
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Bulletin);

        await CliRun.OfAsync(
            ["export", "--at", "d1.s2", "--as-of", "2025-11-16", "--kind", "attack", "--kind", "damage", "--start", "2025-11-15",
                "--end", "2025-11-16", "--zone", "Europe/Kyiv", "--register", "strikes"],
            gateway: gateway.Address);

        Assert.Equal(
            "/v1/export?at=d1.s2&asOf=2025-11-16&kind=attack%2Cdamage&start=2025-11-15&end=2025-11-16&zone=Europe%2FKyiv&register=strikes",
            gateway.Requests.Single().Target);
    }

    [Fact]
    public async Task Export_ToAFile_WritesItWhole()
    {
        using var folder = new Folder();
        await using var gateway = await ScriptedGateway.StartAsync(200, "application/x-ndjson", Bulletin);

        var run = await CliRun.OfAsync(["export", "--output", folder.File, "--gateway", gateway.Address]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Bulletin, await File.ReadAllTextAsync(folder.File));
        Assert.Equal([folder.File], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Export_BrokenOff_LeavesTheOldFileAsItWas()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.File, "old");
        await using var gateway = await ScriptedGateway.StartAsync(async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync(Bulletin);
            await context.Response.Body.FlushAsync();

            // What the client has not taken yet would be lost with the connection: it has the answer's head once it has begun a file.
            while (Directory.GetFiles(folder.Path).Length < 2)
                await Task.Yield();
            context.Abort();
        });

        var run = await CliRun.OfAsync(["export", "--output", folder.File, "--gateway", gateway.Address]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("broke off", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(folder.File));
        Assert.Equal([folder.File], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Export_Refused_PrintsEveryFault_AndWritesNoFile()
    {
        using var folder = new Folder();
        await using var gateway = await ScriptedGateway.StartAsync(
            400, "application/problem+json",
            """{"title":"The request is wrong.","status":400,"errors":[{"field":"kind","reason":"'poem' is no kind of record.","remedy":"Write attack."}]}""");

        var run = await CliRun.OfAsync(["export", "--kind", "poem", "--output", folder.File, "--gateway", gateway.Address]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("kind: 'poem' is no kind of record. Write attack.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("sitrep-export-").FullName;

        public string File => System.IO.Path.Combine(Path, "all.ndjson");

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
