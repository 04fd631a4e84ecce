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
        if (_first is null || IsBefore(edges.Starts.CompareTo(_first.Starts), edges, _first))
            _first = edges;
        if (_last is null || IsBefore(_last.Ends.CompareTo(edges.Ends), edges, _last))
            _last = edges;
    }

    public void Add(in WindowSpan other)
    {
        if (other._first is null)
            return;
        Add(other._first);
        Add(other._last!);
    }

    // Windows that differ only in how they were said: which one speaks must not depend on the order they came in.
    private static bool IsBefore(int order, WindowEdges edges, WindowEdges other) => order < 0
        || (order == 0 && !ReferenceEquals(edges, other) && !edges.Window.Equals(other.Window)
            && string.CompareOrdinal(edges.Window.ToString(), other.Window.ToString()) < 0);
}
