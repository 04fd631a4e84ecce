using Sitrep.Contracts.Time;
using Sitrep.Diplomacy.Summaries;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Summaries;
using Sitrep.Storage;

namespace Sitrep.Diplomacy.Tests.Summaries;

/// <summary>A section is not computed to its end for a caller who has gone.</summary>
public sealed class CancelledSummaryTests : IDisposable
{
    private const int Exchanges = 100;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-cancelled-");
    private readonly CancellationTokenSource _leaving = new();
    private readonly Database _database;

    public CancelledSummaryTests() =>
        _database = Database.Open(new DatabaseOptions { Path = Path.Combine(_folder.FullName, "empty.db"), Migrations = [] });

    public void Dispose()
    {
        _database.Dispose();
        _leaving.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(Exchanges - 10)]
    public void Build_CallerGoneAtOneOfTheExchanges_StopsBeforeTheyAreGoneThroughAgain(int last)
    {
        CountedList<Exchange> exchanges = new(
            [.. Enumerable.Range(0, Exchanges).Select(number => Make.Exchange($"exchange-{number}", claims: Make.Released(1)))],
            last,
            _leaving.Cancel);
        PeriodRecords records = new([], [Make.Agreement("agreement")], [], [], [], null, [], exchanges, [], 0);
        var november = Days.From(new DateOnly(2025, 11, 1), 30, IanaZone.Get(Wire.Kyiv));

        Assert.ThrowsAny<OperationCanceledException>(() => _database.Read(
            ReadPoint.Newest,
            snapshot => DiplomacySectionBuilder.Build(new SummaryScope(snapshot, november, null, "", SourceRegister.Shipped), records),
            _leaving.Token));

        Assert.InRange(exchanges.Read, last, last + Exchanges);
    }
}
