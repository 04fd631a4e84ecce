namespace Sitrep.EndToEnd;

public sealed class SampleTests(SampleNight night)
{
    private const string Loaded = "loaded the sample 2025-11-16";

    [Fact]
    public void Start_EmptyFolder_LoadsTheSample() =>
        Assert.Contains(night.Sitrep.Lines, line => line.Contains(Loaded, StringComparison.Ordinal));

    [Fact]
    public async Task Start_FolderUsedBefore_IsLeftAsItIs()
    {
        await using var first = await SitrepProcesses.StartAsync();
        await first.StopAsync();

        await using var second = await SitrepProcesses.StartAsync(first.Data);

        Assert.DoesNotContain(second.Lines, line => line.Contains(Loaded, StringComparison.Ordinal));
    }
}
