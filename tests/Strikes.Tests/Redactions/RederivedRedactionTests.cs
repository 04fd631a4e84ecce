using Sitrep.Evidence.V1;
using Sitrep.Strikes.Tests.Imports;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Redactions;

/// <summary>Rows from which words were taken out, when registers have learned something about the rest.</summary>
public sealed class RederivedRedactionTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async ValueTask InitializeAsync() => service = await Subject.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Rederive_NothingLearned_LeavesTheRowAndRejectsNothing()
    {
        await Redacted();

        ImportAnswer answer = await service.Rederive();

        Assert.Equal((Outcome.Unchanged, false), (answer.Line(2).Outcome, answer.Summary.Published));
    }

    [Fact]
    public async Task Rederive_OtherWordsLearned_ResolvesThemAndTheWordsStayOut()
    {
        string id = await Redacted();
        await service.Import(ImportCalls.Bulletin("""{"bulletin":1}""", ("alias", Said.Alias("millerovo", "Millerovo", "RU-ROS"))));

        ImportAnswer answer = await service.Rederive();

        Assert.Equal(Outcome.Revised, answer.Line(2).Outcome);
        Attack now = await service.AttackOf(id);
        Assert.Equal(["RU-ROS"], now.Launch.Regions);
        Assert.DoesNotContain("Petrenko", now.ToString() + (await service.RawOf(id)).Text, StringComparison.Ordinal);
        Assert.False((await service.Rederive()).Summary.Published);
    }

    [Fact]
    public async Task Rederive_ThenTheSameFile_IsUnchanged()
    {
        string id = await Redacted();
        await service.Import(ImportCalls.Bulletin("""{"bulletin":1}""", ("alias", Said.Alias("millerovo", "Millerovo", "RU-ROS"))));
        await service.Rederive();

        RowOutcome same = (await File().Import(service)).Line(2);

        Assert.Equal((id, Outcome.Unchanged), (same.Id, same.Outcome));
    }

    private async Task<string> Redacted()
    {
        string id = (await File().Import(service)).Line(2).Id;
        await service.Redact($"attacks/{id}", "Petro Petrenko");
        return id;
    }

    private static MissileFile File() => new MissileFile().Row(("target", "house of Petro Petrenko"), ("launch_place", "Millerovo"));
}
