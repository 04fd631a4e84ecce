using Sitrep.Contracts.Time;
using Sitrep.Evidence.Claims;
using Sitrep.Evidence.Series;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Tests;

/// <summary>Short ways to draw series and read their points.</summary>
internal static class Drawing
{
    public static readonly Period November = Days.From(new DateOnly(2025, 11, 1), 30, IanaZone.Get("Europe/Kyiv"));

    public static ListSeriesRequest Launched { get; } = new() { Measure = Measure.Launched };

    public static SeriesTable Draw(
        this SeriesRules rules, ListSeriesRequest request, IEnumerable<CountedClaim> claims, Period period, SeriesStep step = SeriesStep.Day) =>
        SeriesTables.Build(
            claims.Where(claim => period.Contains(claim.Window)),
            new SeriesScope(request, new Buckets(period, step), SourceRegister.Shipped),
            rules);

    /// <summary>The same question but for what is changed of it.</summary>
    public static ListSeriesRequest With(this ListSeriesRequest request, Action<ListSeriesRequest> change)
    {
        var copy = request.Clone();
        change(copy);
        return copy;
    }

    public static SeriesPoint On(this Series series, string day) => series.Points.Single(point => point.Day == day);

    /// <summary>What a point says: its number in words, or its state.</summary>
    public static string Text(this SeriesPoint point) =>
        point.State == PointState.OnFile ? Quantity.FromWire(point.Quantity).ToString() : point.State.ToString();

    /// <summary>The sum of all points on file.</summary>
    public static Quantity Sum(this Series series) => Quantity.Sum(
        series.Points.Where(point => point.State == PointState.OnFile).Select(point => Quantity.FromWire(point.Quantity)));
}
