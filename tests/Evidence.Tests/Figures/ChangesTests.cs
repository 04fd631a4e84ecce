using Sitrep.Evidence.Figures;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Sources;

namespace Sitrep.Evidence.Tests.Figures;

public sealed class ChangesTests
{
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

    private static V1.Figure Of(Quantity quantity) =>
        new FigureBuilder(SourceRegister.Shipped).From(Given.Claim(V1.Measure.Launched, quantity), V1.FigureStatus.OneClaimant);
}
