using Sitrep.Contracts.Time;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Summaries;
using Sitrep.Storage;
using Sitrep.Strikes.Summaries;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>A section is not computed to its end for a caller who has gone.</summary>
public sealed class CancelledSummaryTests : IDisposable
{
    private const int Attacks = 100;

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
    [InlineData(Attacks + 10)]
    [InlineData((2 * Attacks) + 10)]
    [InlineData((3 * Attacks) + 10)]
    public void Build_CallerGoneAtOneOfTheAttacks_StopsBeforeTheyAreGoneThroughAgain(int last)
    {
        var attacks = Counted(last);

        Assert.ThrowsAny<OperationCanceledException>(() => Build(attacks, _leaving.Token));

        Assert.InRange(attacks.Read, last, last + Attacks);
    }

    [Fact]
    public void Build_CallerWaits_GoesThroughThemAllSeveralTimes()
    {
        var attacks = Counted(int.MaxValue);

        Assert.Equal(Attacks, Build(attacks, _leaving.Token).Attacks.Count + Build(attacks, _leaving.Token).AttacksMore);

        Assert.InRange(attacks.Read, 4 * Attacks, int.MaxValue);
    }

    private CountedList<Attack> Counted(int last) =>
        new([.. Enumerable.Range(0, Attacks).Select(number => Make.Attack($"attack-{number}"))], last, _leaving.Cancel);

    private StrikesSection Build(IReadOnlyList<Attack> attacks, CancellationToken cancellationToken)
    {
        var counted = new LocatedRecords(attacks, [], []);
        var records = new PeriodRecords(counted, LocatedRecords.None, counted, [], [], [], [], []);
        var november = Days.From(new DateOnly(2025, 11, 1), 30, IanaZone.Get(Wire.Kyiv));
        return _database.Read(
            ReadPoint.Newest,
            snapshot => StrikesSectionBuilder.Build(new SummaryScope(snapshot, november, null, "", SourceRegister.Shipped), records),
            cancellationToken);
    }
}
