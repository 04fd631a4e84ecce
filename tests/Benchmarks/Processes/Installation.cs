using Sitrep.Benchmarks.Cli;
using Sitrep.Benchmarks.Load;
using Sitrep.Benchmarks.Records;

namespace Sitrep.Benchmarks.Processes;

/// <summary>The product's processes with the made-up records of a run in them.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly DataFolder _folder;

    private Installation(DataFolder folder, SitrepServers servers) => (_folder, Servers) = (folder, servers);

    public SitrepServers Servers { get; private set; }

    /// <summary>Starts them, and imports unless the folder has the records already.</summary>
    public static async Task<Installation> OpenAsync(RunOptions options)
    {
        var folder = DataFolder.Open(options.Data);
        var installation = new Installation(folder, await SitrepServers.StartAsync(folder.Path));
        var mark = Path.Combine(folder.Path, $"loaded-{options.Size}-{options.Seed}");
        if (File.Exists(mark))
            return installation;

        using var door = new ImportDoor(installation.Servers.Address);
        foreach (var (place, part) in BulletinParts.Cut(new RecordGenerator(options.Size, options.Seed).Lines()).Index())
        {
            await Console.Error.WriteLineAsync($"part {place + 1}, {part.Length:N0} bytes");
            await door.ImportAsync(part);
        }

        await File.WriteAllTextAsync(mark, "");
        return installation;
    }

    /// <summary>Ends all processes and starts them anew: what they keep in memory is gone.</summary>
    public async Task RestartAsync()
    {
        await Servers.DisposeAsync();
        Servers = await SitrepServers.StartAsync(_folder.Path);
    }

    /// <summary>Ends all processes; the records stay until the installation is disposed.</summary>
    /// <returns>The folder of the records.</returns>
    public async Task<string> StopAsync()
    {
        await Servers.DisposeAsync();
        return _folder.Path;
    }

    public async ValueTask DisposeAsync()
    {
        await Servers.DisposeAsync();
        _folder.Dispose();
    }
}
