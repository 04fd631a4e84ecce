using Sitrep.Evidence.Summaries;

namespace Sitrep.Evidence.Series;

/// <summary>Makes numbers over time of the claims of a period. Pure; the order of the claims never matters.</summary>
public static class SeriesTables
{
    /// <summary>Series of one answer: more lines than a chart can show; with the longest names they take 150 KB.</summary>
    public const int SeriesMax = 200;

    /// <summary>Points of one answer, over all its series: nine series of the days of the longest period. With the largest
    /// numbers a point takes 74 bytes, so that all of them leave room in 1 MiB for the names and caveats.</summary>
    public const int PointsMax = 10_000;

    /// <summary>Bytes of the caveats of one answer: the scope notes of a dozen talkative sources.</summary>
    public const int CaveatBytesMax = 64 << 10;

    private const string List = "series";
    private const string CaveatList = "caveats";

    /// <summary>The table of the claims that a question takes.</summary>
    /// <param name="claims">Claims that count in the period, each identity once.</param>
    /// <param name="scope">What it is made for.</param>
    /// <param name="rules">How series are made of claims.</param>
    public static V1.SeriesTable Build(IEnumerable<CountedClaim> claims, SeriesScope scope, SeriesRules rules)
    {
        var (lines, faults) = SeriesLines.Build([.. claims.Where(claim => rules.Takes(scope.Request, claim))], scope, rules);
        IReadOnlyList<V1.Series> kept = [.. Fitting(lines, scope.Buckets.All.Count).Select(line => line.Draw(scope.Buckets, rules))];
        var table = new V1.SeriesTable() { Series = { kept }, SeriesMore = lines.Count - kept.Count };
        IReadOnlyList<V1.Caveat> caveats = [.. Caveats(kept, faults, scope)];
        table.Caveats.Add(Paging.Within(CaveatBytesMax, caveats));
        table.Caveats.Add(
        [
            .. CommonCaveats.Cut(CaveatList, table.Caveats.Count, caveats.Count - table.Caveats.Count),
            .. CommonCaveats.Cut(List, kept.Count, table.SeriesMore),
        ]);
        return table;
    }

    private static IEnumerable<SeriesLine> Fitting(IReadOnlyList<SeriesLine> lines, int pointsEach) =>
        lines.OrderByDescending(line => line.Claims.Count)
            .ThenBy(line => line.Head.Id, StringComparer.Ordinal)
            .Take(Math.Min(SeriesMax, PointsMax / pointsEach))
            .OrderBy(line => line.Head.Id, StringComparer.Ordinal);

    private static IEnumerable<V1.Caveat> Caveats(
        IReadOnlyList<V1.Series> kept, IReadOnlyList<V1.Caveat> faults, SeriesScope scope) =>
    [
        .. kept.Where(series => series.Points.Any(point => point.BreakBefore || point.Mixed))
            .Select(series => series.Claimant)
            .Distinct(StringComparer.Ordinal)
            .Select(claimant => CommonCaveats.Create(CommonCaveats.DefinitionDrift, claimant)),
        .. CommonCaveats.NotByRegion(scope.Request.Region),
        .. CommonCaveats.Scopes(kept.Select(series => series.Claimant), scope.Sources),
        .. faults,
    ];
}
