namespace Sitrep.Evidence.Figures;

/// <summary>The window from the first start to the last end of several, each end at the precision it was said at.</summary>
public static class WindowSpan
{
    /// <summary>The span; null of none. Without a start where the earliest of them has none.</summary>
    public static V1.Window? Covering(IEnumerable<V1.Window> windows)
    {
        List<Edges> all = [.. windows.Distinct().Select(Edges.Of)];
        if (all.Count == 0)
            return null;

        var starts = all.Min(e => e.Starts);
        var ends = all.Max(e => e.Ends);
        var first = AmongEqual(all.FindAll(e => e.Starts == starts));
        var last = AmongEqual(all.FindAll(e => e.Ends == ends));
        var span = new V1.Window { End = last.End.Clone(), Zone = last.Zone };
        if (first.Start is not null)
            span.Start = first.Start.Clone();
        return span;
    }

    // Windows that differ only in how they were said: which one speaks must not depend on the order they came in.
    private static V1.Window AmongEqual(List<Edges> edges) => edges.Select(e => e.Window).MinBy(w => w.ToString(), StringComparer.Ordinal)!;

    private sealed record Edges(V1.Window Window, DateTimeOffset Starts, DateTimeOffset Ends)
    {
        public static Edges Of(V1.Window window)
        {
            var zone = IanaZone.Get(window.Zone);
            var (earliestEnd, latestEnd) = Moments.Extent(window.End, zone);
            var starts = window.Start is null ? earliestEnd : Moments.Extent(window.Start, zone).Earliest;
            return new(window, starts, latestEnd);
        }
    }
}
