namespace Sitrep.EndToEnd.Docs;

/// <summary>What the documents say that a command prints is what it prints.</summary>
public sealed class DocumentationTests(SampleNight night)
{
    private const string Address = "http://127.0.0.1:8080";
    private const string Client = "curl ";

    [Theory]
    [InlineData("README.md", 3)]
    [InlineData("docs/api.md", 45)]
    public async Task Examples_Run_PrintWhatStandsThere(string document, int atLeast)
    {
        Shell.SkipUnlessThere();
        await night.Sitrep.Http.GetWholeAsync(SampleNight.Report);
        Example[] examples = [.. Example.In(await File.ReadAllLinesAsync(Path.Combine(Checkout.Root, document)))
            .Where(example => example.Command.Contains(Client, StringComparison.Ordinal) && example.Command
                .Contains(Address, StringComparison.Ordinal))];
        var folder = Directory.CreateTempSubdirectory("sitrep-docs-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "gateway"), Path.Combine(Checkout.Root, "gateway"));

        List<string> wrong = [];
        foreach (var example in examples)
        {
            if (await FaultAsync(example, folder) is { } printed)
                wrong.Add($"{document}:{example.Line}: {example.Command}\nprinted\n{printed}\nand not\n{example.Output}\n");
        }

        Directory.Delete(folder, recursive: true);
        Assert.True(examples.Length >= atLeast, $"Only {examples.Length} examples were found in {document}.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Null where it printed what stands there.
    private async Task<string?> FaultAsync(Example example, string folder)
    {
        var printed = await Shell.RunAsync(
            example.Command.Replace(Address, night.Sitrep.Gateway.ToString().TrimEnd('/'), StringComparison.Ordinal), folder);
        return example.Fits(printed) ? null : printed;
    }
}
