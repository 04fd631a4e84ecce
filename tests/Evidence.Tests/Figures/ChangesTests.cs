using Sitrep.Contracts.Time;
using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Tests.Time;

namespace Sitrep.Evidence.Tests.Figures;

public sealed class ChangesTests
{
    private static readonly V1.Window June = Make.Window("2025-06-15T18:00", "2025-06-16T09:00");

    [Fact]
    public void Between_ExactNumbers_HasADifference()
    {
        var change = Changes.Between(Of(Quantity.Exact(176)), Of(Quantity.Exact(200)))!;
        Assert.Equal(-24, change.Difference);
        Assert.Equal(200, change.Previous.Lower);
    }

    [Fact]
    public void Between_NumbersThatAreNotExact_HasNoDifference()
    {
        Assert.False(Changes.Between(Of(Quantity.Exact(176)), Of(Quantity.AtLeast(200)))!.HasDifference);
        Assert.False(Changes.Between(Of(Quantity.About(176)), Of(Quantity.Exact(200)))!.HasDifference);
    }

    [Fact]
    public void Between_NothingBefore_IsNothing() => Assert.Null(Changes.Between(Of(Quantity.Exact(176)), null));

    [Theory]
    [InlineData(V1.Measure.Intercepted, false)]
    [InlineData(V1.Measure.Lost, false)]
    [InlineData(V1.Measure.Launched, true)]
    [InlineData(V1.Measure.Unaccounted, true)]
    public void Between_AcrossTheDayWhenInterceptedWidened_ComparesOnlyWhatMeansTheSame(V1.Measure measure, bool compared) =>
        Assert.Equal(compared, Changes.Between(Of(Quantity.Exact(1), measure), Of(Quantity.Exact(1), measure, window: June)) is not null);

    [Fact]
    public void Between_AnotherClaimantAcrossThatDay_IsCompared() =>
        Assert.NotNull(Changes.Between(
            Of(Quantity.Exact(1), V1.Measure.Intercepted, Make.RuMod), Of(Quantity.Exact(1), V1.Measure.Intercepted, Make.RuMod, June)));

    [Fact]
    public void Straddled_PeriodWithBothMeanings_IsTold()
    {
        var kyiv = IanaZone.Get("Europe/Kyiv");
        Assert.True(Eras.IsStraddledBy(Days.From(new(2025, 7, 23), 2, kyiv)));
        Assert.False(Eras.IsStraddledBy(Days.From(new(2025, 7, 24), 2, kyiv)));
        Assert.False(Eras.IsStraddledBy(Days.From(new(2025, 7, 22), 2, kyiv)));
    }

    private static V1.Figure Of(Quantity quantity, V1.Measure measure = V1.Measure.Launched, string claimant = Make.AirForce, V1.Window? window =
        null) =>
        new FigureBuilder(SourceRegister.Shipped).From(Make.Claim(measure, quantity, claimant, window: window), V1.FigureStatus.OneClaimant);
}
