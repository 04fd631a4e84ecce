using System.Diagnostics.Metrics;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Imports;

namespace Sitrep.Evidence.Tests.Imports;

public sealed class ImportsAtOnceTests : IDisposable
{
    private readonly SourceDatabase _database = new();
    private readonly Importer _importer;

    public ImportsAtOnceTests() => _importer = new Importer(_database.Db, _database.Records, [], _database.Clock, new Meter("test"));

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Enter_WhileAFileIsTaken_WaitsForItsEnd()
    {
        var first = await EnterAsync();
        var second = EnterAsync();
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Enter_WaitedTooLong_IsRefusedAndTheNextIsNot()
    {
        var first = await EnterAsync();
        var second = EnterAsync();

        _database.Clock.Advance(ImportLimits.WaitMax);

        Assert.Equal([("limit", $"{ImportLimits.AtOnceMax}")], (await Assert.ThrowsAsync<TooManyImportsException>(() => second)).Facts);
        first.Dispose();
        (await EnterAsync()).Dispose();
    }

    private Task<IDisposable> EnterAsync() => _importer.EnterAsync(TestContext.Current.CancellationToken);
}
