using Sitrep.Contracts.Time;
using Sitrep.Evidence.V1;
using Sitrep.Strikes.Figures;

namespace Sitrep.Strikes.Tests.Figures;

public sealed class ErasTests
{
    private static readonly Window June = Given.Window("2025-06-15T18:00", "2025-06-16T09:00");

    [Theory]
    [InlineData(Measure.Intercepted, false)]
    [InlineData(Measure.Lost, false)]
    [InlineData(Measure.Launched, true)]
    [InlineData(Measure.Unaccounted, true)]
    public void AreComparable_AcrossTheDayWhenInterceptedWidened_OnlyWhatMeansTheSame(Measure measure, bool comparable) =>
        Assert.Equal(comparable, Eras.AreComparable(Given.AirForce, measure, Given.Night, June));

    [Fact]
    public void AreComparable_AnotherClaimantAcrossThatDay_Are() =>
        Assert.True(Eras.AreComparable(Given.RuMod, Measure.Intercepted, Given.Night, June));

    [Fact]
    public void Straddled_PeriodWithBothMeanings_IsTold()
    {
        var kyiv = IanaZone.Get("Europe/Kyiv");
        Assert.True(Eras.IsStraddledBy(Days.From(new(2025, 7, 23), 2, kyiv)));
        Assert.False(Eras.IsStraddledBy(Days.From(new(2025, 7, 24), 2, kyiv)));
        Assert.False(Eras.IsStraddledBy(Days.From(new(2025, 7, 22), 2, kyiv)));
    }
}
