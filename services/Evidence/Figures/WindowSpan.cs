namespace Sitrep.Evidence.Figures;

/// <summary>The window from the first start to the last end of several, while they are gone through. Spans of parts joined are the span
/// of all, in any order.</summary>
public struct WindowSpan
{
    private WindowEdges? _first;
    private WindowEdges? _last;

    /// <summary>The span; null of none. Without a start where the earliest of them has none.</summary>
    public readonly V1.Window? Window
    {
        get
        {
            if (_first is null)
                return null;
            var span = new V1.Window { End = _last!.Window.End.Clone(), Zone = _last.Window.Zone };
            if (_first.Window.Start is not null)
                span.Start = _first.Window.Start.Clone();
            return span;
        }
    }

    /// <summary>The span of windows.</summary>
    public static V1.Window? Covering(IEnumerable<V1.Window> windows)
    {
        WindowSpan span = default;
        foreach (var window in windows)
            span.Add(WindowEdges.Of(window));
        return span.Window;
    }

    public void Add(WindowEdges edges)
    {
        if (_first is null || CompareStarts(edges, _first) < 0)
            _first = edges;
        if (_last is null || CompareEnds(edges, _last) < 0)
            _last = edges;
    }

    public void Add(in WindowSpan other)
    {
        if (other._first is null)
            return;
        Add(other._first);
        Add(other._last!);
    }

    // Of ends at one instant that were said differently, which one speaks must not depend on the order they came in.
    private static int CompareStarts(WindowEdges a, WindowEdges b)
    {
        var order = a.Starts.CompareTo(b.Starts);
        return order != 0 || Equals(a.Window.Start, b.Window.Start) ? order : string.CompareOrdinal($"{a.Window.Start}", $"{b.Window.Start}");
    }

    private static int CompareEnds(WindowEdges a, WindowEdges b)
    {
        var order = b.Ends.CompareTo(a.Ends);
        if (order != 0)
            return order;
        return a.Window.End.Equals(b.Window.End)
            ? string.CompareOrdinal(a.Window.Zone, b.Window.Zone)
            : string.CompareOrdinal($"{a.Window.End}", $"{b.Window.End}");
    }
}
