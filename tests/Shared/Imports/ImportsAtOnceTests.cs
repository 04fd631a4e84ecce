using Sitrep.Evidence.Imports;

namespace Sitrep.Tests.Imports;

public sealed class ImportsAtOnceTests
{
    [Fact]
    public async Task Import_WhileAnotherFileIsTaken_WaitsForItsEnd()
    {
        await using var service = await Subject.StartAsync();
        var place = await service.Get<Importer>().EnterAsync(TestContext.Current.CancellationToken);

        var file = service.ImportAsync(Sample.Text);
        var rederivation = service.RederiveAsync();
        await new RecordCalls(service.Calls, Subject.Kinds["source"]).GetAsync(Wire.AirForce);
        Assert.False(file.IsCompleted || rederivation.IsCompleted);
        place.Dispose();

        Assert.Equal(Subject.OwnSampleRecords, (await file).Summary.NewRows);
        Assert.NotNull((await rederivation).Summary);
    }
}
