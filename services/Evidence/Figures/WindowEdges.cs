namespace Sitrep.Evidence.Figures;

/// <summary>A window with the instants it lies between, each end at the precision it was said at.</summary>
/// <param name="Window">The window.</param>
/// <param name="Starts">Its earliest start; of its earliest end where no start was said.</param>
/// <param name="Ends">Its latest end.</param>
public sealed record WindowEdges(V1.Window Window, DateTimeOffset Starts, DateTimeOffset Ends)
{
    public static WindowEdges Of(V1.Window window)
    {
        var zone = IanaZone.Get(window.Zone);
        var (earliestEnd, latestEnd) = Moments.Extent(window.End, zone);
        var starts = window.Start is null ? earliestEnd : Moments.Extent(window.Start, zone).Earliest;
        return new(window, starts, latestEnd);
    }
}
