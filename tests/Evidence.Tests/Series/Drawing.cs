using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Quantities;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Tests.Time;
using Sitrep.Evidence.Time;

namespace Sitrep.Evidence.Tests.Series;

/// <summary>Short ways to draw series and read their points.</summary>
internal static class Drawing
{
    public static readonly Period November = Days.From(new DateOnly(2025, 11, 1), 30, IanaZone.Get("Europe/Kyiv"));

    public static SeriesSelection Launched { get; } = new() { Measure = V1.Measure.Launched };

    public static V1.SeriesTable Draw(
        this SeriesSelection selection, IEnumerable<CountedClaim> claims, Period period, V1.SeriesStep step = V1.SeriesStep.Day) =>
        SeriesTables.Build(claims.Where(claim => period.Contains(claim.Window)), new Buckets(period, step), selection, SourceRegister.Shipped);

    public static V1.SeriesPoint On(this V1.Series series, string day) => series.Points.Single(point => point.Day == day);

    /// <summary>What a point says: its number in words, or its state.</summary>
    public static string Said(this V1.SeriesPoint point) =>
        point.State == V1.PointState.OnFile ? Quantity.FromWire(point.Quantity).ToString() : point.State.ToString();

    /// <summary>The sum of all points on file.</summary>
    public static Quantity Sum(this V1.Series series) => Quantity.Sum(
        series.Points.Where(point => point.State == V1.PointState.OnFile).Select(point => Quantity.FromWire(point.Quantity)));
}
