using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>A register that learns a word between two files of the dataset.</summary>
public sealed class LearnedBetweenFilesTests : IAsyncLifetime
{
    private const string Header = """{"bulletin":1,"author":"night desk","note":"as the post shows on its map"}""";

    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await Subject.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Import_RowSaysSomethingElse_TakesWhatTheRegisterLearnedToo()
    {
        var id = (await new MissileFile().Row(("target", "Kryvyi Rih")).ImportAsync(_service)).Line(2).Id;
        await LearnAsync();

        var row = (await new MissileFile().Row(("target", "Kryvyi Rih"), ("destroyed", "8.0")).ImportAsync(_service)).Line(2);

        Assert.Equal((Outcome.Revised, "destroyed"), (row.Outcome, row.Changes.Single().Field));
        Assert.Equal(["UA12"], (await _service.AttackOfAsync(id)).Target.Regions);
        Assert.False((await _service.RederiveAsync()).Summary.Published);
    }

    [Fact]
    public async Task Import_RowSaysSomethingElse_LeavesWhatTheDeskResolvedItself()
    {
        var id = (await new MissileFile().Row(("target", "Kryvyi Rih")).ImportAsync(_service)).Line(2).Id;
        var corrected = await _service.AttackOfAsync(id);
        corrected.Etag = "";
        corrected.Target = new Place { Words = "Kryvyi Rih district", Regions = { "UA12" }, Precision = PlacePrecision.District };
        await _service.ImportAsync(ImportCalls.Bulletin(Header, ("attack", corrected)));
        await LearnAsync();

        await new MissileFile().Row(("target", "Kryvyi Rih"), ("destroyed", "8.0")).ImportAsync(_service);

        var now = await _service.AttackOfAsync(id);
        Assert.Equal(corrected.Target, now.Target);
        Assert.Equal(8, now.Claims.Single(claim => claim.Measure == Measure.Intercepted).Quantity.Lower);
    }

    [Fact]
    public async Task Import_OnlyAnUnknownColumnFilled_TakesWhatTheRegisterLearned()
    {
        var id = (await new MissileFile().Row(("target", "Kryvyi Rih")).ImportAsync(_service)).Line(2).Id;
        await LearnAsync();

        var row = (await new MissileFile([.. MissileFile.Columns, "cost_usd"]).Row(("target", "Kryvyi Rih"), ("cost_usd", "35000"))
            .ImportAsync(_service)).Line(2);

        Assert.Equal((Outcome.Revised, "target"), (row.Outcome, row.Changes.Single().Field));
        Assert.Equal(["UA12"], (await _service.AttackOfAsync(id)).Target.Regions);
        Assert.False((await _service.RederiveAsync()).Summary.Published);
    }

    [Fact]
    public async Task Import_SameRow_WaitsForARederivation()
    {
        var id = (await new MissileFile().Row(("target", "Kryvyi Rih")).ImportAsync(_service)).Line(2).Id;
        await LearnAsync();

        var same = await new MissileFile().Row(("target", "Kryvyi Rih")).ImportAsync(_service);

        Assert.Equal((Outcome.Unchanged, false), (same.Line(2).Outcome, same.Summary.Published));
        Assert.Equal(PlacePrecision.Unresolved, (await _service.AttackOfAsync(id)).Target.Precision);
        Assert.True((await _service.RederiveAsync()).Summary.Published);
    }

    private Task LearnAsync() => _service.ImportAsync(ImportCalls.Bulletin(Header, ("alias", Wire.Alias("kryvyi-rih", "Kryvyi Rih", "UA12"))));
}
