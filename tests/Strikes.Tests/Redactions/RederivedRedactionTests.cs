using Sitrep.Evidence.V1;
using Sitrep.Strikes.Tests.Imports;

namespace Sitrep.Strikes.Tests.Redactions;

/// <summary>Rows from which words were taken out, when registers have learned something about the rest.</summary>
public sealed class RederivedRedactionTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Rederive_NothingLearned_LeavesTheRowAndRejectsNothing()
    {
        await RedactedAsync();

        var answer = await _service.RederiveAsync();

        Assert.Equal((Outcome.Unchanged, false), (answer.Line(2).Outcome, answer.Summary.Published));
    }

    [Fact]
    public async Task Rederive_OtherWordsLearned_ResolvesThemAndTheWordsStayOut()
    {
        var id = await RedactedAsync();
        await _service.ImportAsync(ImportCalls.Bulletin("""{"bulletin":1}""", ("alias", Wire.Alias("millerovo", "Millerovo", "RU-ROS"))));

        var answer = await _service.RederiveAsync();

        Assert.Equal(Outcome.Revised, answer.Line(2).Outcome);
        var now = await _service.AttackOfAsync(id);
        Assert.Equal(["RU-ROS"], now.Launch.Regions);
        Assert.DoesNotContain("Petrenko", now.ToString() + (await _service.RawOfAsync(id)).Text, StringComparison.Ordinal);
        Assert.False((await _service.RederiveAsync()).Summary.Published);
    }

    [Fact]
    public async Task Rederive_ThenTheSameFile_IsUnchanged()
    {
        var id = await RedactedAsync();
        await _service.ImportAsync(ImportCalls.Bulletin("""{"bulletin":1}""", ("alias", Wire.Alias("millerovo", "Millerovo", "RU-ROS"))));
        await _service.RederiveAsync();

        var same = (await File().ImportAsync(_service)).Line(2);

        Assert.Equal((id, Outcome.Unchanged), (same.Id, same.Outcome));
    }

    private async Task<string> RedactedAsync()
    {
        var id = (await File().ImportAsync(_service)).Line(2).Id;
        await _service.RedactAsync($"attacks/{id}", "Petro Petrenko");
        return id;
    }

    private static MissileFile File() => new MissileFile().Row(("target", "house of Petro Petrenko"), ("launch_place", "Millerovo"));
}
