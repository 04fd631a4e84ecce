using Sitrep.Evidence.V1;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>A register that learns a word between two files of the dataset.</summary>
public sealed class LearnedBetweenFilesTests : IAsyncLifetime
{
    private const string Header = """{"bulletin":1,"author":"night desk","note":"as the post shows on its map"}""";

    private RunningService service = null!;

    public async ValueTask InitializeAsync() => service = await Subject.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Import_RowSaysSomethingElse_TakesWhatTheRegisterLearnedToo()
    {
        string id = (await new MissileFile().Row(("target", "Kryvyi Rih")).Import(service)).Line(2).Id;
        await Learn();

        RowOutcome row = (await new MissileFile().Row(("target", "Kryvyi Rih"), ("destroyed", "8.0")).Import(service)).Line(2);

        Assert.Equal((Outcome.Revised, "destroyed"), (row.Outcome, row.Changes.Single().Field));
        Assert.Equal(["UA12"], (await service.AttackOf(id)).Target.Regions);
        Assert.False((await service.Rederive()).Summary.Published);
    }

    [Fact]
    public async Task Import_RowSaysSomethingElse_LeavesWhatTheDeskResolvedItself()
    {
        string id = (await new MissileFile().Row(("target", "Kryvyi Rih")).Import(service)).Line(2).Id;
        Attack corrected = await service.AttackOf(id);
        corrected.Etag = "";
        corrected.Target = new Place { Words = "Kryvyi Rih district", Regions = { "UA12" }, Precision = PlacePrecision.District };
        await service.Import(ImportCalls.Bulletin(Header, ("attack", corrected)));
        await Learn();

        await new MissileFile().Row(("target", "Kryvyi Rih"), ("destroyed", "8.0")).Import(service);

        Attack now = await service.AttackOf(id);
        Assert.Equal(corrected.Target, now.Target);
        Assert.Equal(8, now.Claims.Single(claim => claim.Measure == Measure.Intercepted).Quantity.Lower);
    }

    [Fact]
    public async Task Import_OnlyAnUnknownColumnFilled_TakesWhatTheRegisterLearned()
    {
        string id = (await new MissileFile().Row(("target", "Kryvyi Rih")).Import(service)).Line(2).Id;
        await Learn();

        RowOutcome row = (await new MissileFile([.. MissileFile.Columns, "cost_usd"]).Row(("target", "Kryvyi Rih"), ("cost_usd", "35000")).Import(service)).Line(2);

        Assert.Equal((Outcome.Revised, "target"), (row.Outcome, row.Changes.Single().Field));
        Assert.Equal(["UA12"], (await service.AttackOf(id)).Target.Regions);
        Assert.False((await service.Rederive()).Summary.Published);
    }

    [Fact]
    public async Task Import_SameRow_WaitsForARederivation()
    {
        string id = (await new MissileFile().Row(("target", "Kryvyi Rih")).Import(service)).Line(2).Id;
        await Learn();

        ImportAnswer same = await new MissileFile().Row(("target", "Kryvyi Rih")).Import(service);

        Assert.Equal((Outcome.Unchanged, false), (same.Line(2).Outcome, same.Summary.Published));
        Assert.Equal(PlacePrecision.Unresolved, (await service.AttackOf(id)).Target.Precision);
        Assert.True((await service.Rederive()).Summary.Published);
    }

    private Task Learn() => service.Import(ImportCalls.Bulletin(Header, ("alias", Said.Alias("kryvyi-rih", "Kryvyi Rih", "UA12"))));
}
