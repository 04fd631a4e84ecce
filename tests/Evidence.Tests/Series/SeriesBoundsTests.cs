using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Series;

namespace Sitrep.Evidence.Tests.Series;

public sealed class SeriesBoundsTests
{
    private const int MessageBytesMax = 1 << 20;

    [Theory]
    [InlineData(SeriesTables.SeriesMax)]
    [InlineData(9)]
    public void Table_LargestNamesAndNumbers_StaysUnderOneMebibyte(int series)
    {
        var table = new V1.SeriesTable() { SeriesMore = int.MaxValue };
        for (var i = 0; i < series; i++)
            table.Series.Add(Largest(SeriesTables.PointsMax / series));
        table.Caveats.Add(new V1.Caveat { Code = new string('c', SeriesTables.CaveatBytesMax) });

        Assert.InRange(new V1.ListSeriesResponse { Table = table }.CalculateSize(), MessageBytesMax / 2, MessageBytesMax);
    }

    private static V1.Series Largest(int points)
    {
        var item = new string('i', ClaimChecks.ItemLengthMax);
        var claimant = new string('s', IdChecks.LengthMax);
        var series = new V1.Series()
        {
            Id = $"strikes.customers-without-power.item.{item}.unattributed.{claimant}",
            Basis = V1.Basis.Derived,
            Measure = V1.Measure.CustomersWithoutPower,
            WithLost = true,
            Item = item,
            ItemClass = V1.ItemClass.Other,
            Attacker = "RUS",
            Side = "UKR",
            Claimant = claimant,
        };
        for (var i = 0; i < points; i++)
        {
            series.Points.Add(new V1.SeriesPoint
            {
                Day = "2025-11-16",
                State = V1.PointState.OnFile,
                Quantity = Quantity.Between(long.MaxValue - 1, long.MaxValue, approximate: true).ToWire(),
                Claims = int.MaxValue,
                ClaimsWithoutNumber = int.MaxValue,
                ClaimsByMonth = int.MaxValue,
                Partial = true,
                BreakBefore = true,
                Mixed = true,
                NotReported = long.MaxValue,
            });
        }

        return series;
    }
}
