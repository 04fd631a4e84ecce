using Sitrep.Evidence.Sources;
using Sitrep.Strikes.Summaries;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Tests.Summaries;

/// <summary>A section is not computed to its end for a caller who has gone.</summary>
public sealed class CancelledSummaryTests : IDisposable
{
    private const int Attacks = 100;

    private readonly CancellationTokenSource _leaving = new();

    public void Dispose() => _leaving.Dispose();

    [Theory]
    [InlineData(10)]
    [InlineData(Attacks + 10)]
    public void OfDay_CallerGoneAtOneOfTheAttacks_StopsBeforeTheyAreGoneThroughAgain(int last)
    {
        var attacks = Counted(last);

        Assert.ThrowsAny<OperationCanceledException>(() => OfDay(attacks));

        Assert.InRange(attacks.Read, last, last + Attacks);
    }

    [Fact]
    public void OfDay_CallerWaits_GoesThroughThemAllSeveralTimes()
    {
        var attacks = Counted(int.MaxValue);

        Assert.Equal(Attacks, OfDay(attacks).Records.Attacks);

        Assert.InRange(attacks.Read, 4 * Attacks, int.MaxValue);
    }

    [Fact]
    public void Of_CallerGoneAtOneOfTheDays_AddsNoneAfterIt()
    {
        var day = OfDay(Counted(int.MaxValue));
        CountedList<StrikesSums> days = new([.. Enumerable.Repeat(day, 10)], 4, _leaving.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(() => StrikesSums.Of(days, _leaving.Token));

        Assert.Equal(4, days.Read);
    }

    private CountedList<Attack> Counted(int last) =>
        new([.. Enumerable.Range(0, Attacks).Select(number => Make.Attack($"attack-{number}"))], last, _leaving.Cancel);

    private StrikesSums OfDay(IReadOnlyList<Attack> attacks) =>
        StrikesSums.OfDay(new DateOnly(2025, 11, 16), new LocatedRecords(attacks, [], []), [], SourceRegister.Shipped, _leaving.Token);
}
