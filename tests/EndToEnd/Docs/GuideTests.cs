namespace Sitrep.EndToEnd.Docs;

/// <summary>Who follows the user's guide, command by command, sees what it says.</summary>
public sealed class GuideTests
{
    private const string Guide = "docs/guide.md";
    private const string Address = "http://127.0.0.1:8080";
    private const string Server = "dotnet run --project services/Host -- ";
    private const string Client = "dotnet run --project gateway -- ";

    [Fact]
    public async Task Guide_EveryCommandInOrder_PrintsWhatStandsThere()
    {
        Shell.SkipUnlessThere();
        var examples = new Queue<Example>(Example.In(await File.ReadAllLinesAsync(Path.Combine(Checkout.Root, Guide))));
        var folder = Directory.CreateTempSubdirectory("sitrep-guide-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "docs"), Path.Combine(Checkout.Root, "docs"));

        // A build of its own for each command would take minutes; the programs are those that it would build.
        var server = examples.Dequeue().Command;
        Assert.StartsWith(Server, server, StringComparison.Ordinal);
        await using var sitrep = await SitrepProcesses.StartAsync(data: null, server[Server.Length..].Split(' '));
        var client = examples.Dequeue().Command;
        Assert.Contains(Client, client, StringComparison.Ordinal);
        var prelude = client.Replace(Client, $"dotnet '{Path.Combine(SitrepProcesses.BinariesOf("Gateway"), "Sitrep.Gateway.dll")}' ",
            StringComparison.Ordinal);
        var gateway = sitrep.Gateway.ToString().TrimEnd('/');

        List<string> wrong = [];
        foreach (var example in examples)
        {
            var command = $"exec 2>&1\n{prelude}\n{example.Command.Replace(Address, gateway, StringComparison.Ordinal)}";
            var printed = await Shell.RunAsync(command, folder, ("SITREP_GATEWAY", gateway));
            if (!example.Fits(printed))
                wrong.Add($"{Guide}:{example.Line}: {example.Command}\nprinted\n{printed}\nand not\n{example.Output}\n");
        }

        Directory.Delete(folder, recursive: true);
        Assert.True(examples.Count >= 25, $"Only {examples.Count} commands were found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
