using Sitrep.Evidence.V1;
using Sitrep.Strikes.Figures;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Tests.Series;

public sealed class UnaccountedTests
{
    private static readonly Window Next = Given.Window("2025-11-16T18:00", "2025-11-17T09:00");

    [Fact]
    public void Of_Unaccounted_IsComputedPerDay_AndSaysWhereItCannotBe()
    {
        var table = new StrikesSeriesRules().Draw(
            new() { Measure = Measure.Unaccounted },
            [
                Given.Claim(Measure.Launched, Quantity.Exact(176)),
                Given.Claim(Measure.Intercepted, Quantity.Exact(139)),
                Given.Claim(Measure.Launched, Quantity.Exact(2), record: "attacks/2", window: Next),
                Given.Claim(Measure.Intercepted, Quantity.Exact(4), record: "attacks/2", window: Next),
                Given.Claim(Measure.Launched, Quantity.Exact(28), record: "attacks/3", window: Given.Window(null, "2025-11-18")),
            ],
            Drawing.November);

        var series = Assert.Single(table.Series);
        Assert.Equal(("strikes.unaccounted.class.uav.RUS.ua-air-force", Basis.Derived), (series.Id, series.Basis));
        Assert.Equal("37", series.On("2025-11-16").Text());
        Assert.Equal(PointState.NotComputable, series.On("2025-11-17").State);
        Assert.Null(series.On("2025-11-17").Quantity);
        Assert.Equal(("0–28", 28L), (series.On("2025-11-18").Text(), series.On("2025-11-18").NotReported));
        Assert.Contains(table.Caveats, caveat => caveat.Code == "impossible-sum");
    }
}
