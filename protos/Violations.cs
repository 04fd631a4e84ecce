using System.Collections;

namespace Sitrep.Contracts;

/// <summary>One fault of an input.</summary>
/// <param name="Field">Path of the field in JSON names, for example <c>claims[2].quantity.lower</c>; empty for the whole.</param>
/// <param name="Reason">What is wrong with it, as a sentence whose subject is the field.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record Violation(string Field, string Reason, string Remedy);

/// <summary>Collects every fault of one input, so that whoever sent it hears of all of them at once. A view made by
/// <see cref="Under(string)"/> adds to the same collection and shows all of it. Not safe for concurrent use.</summary>
public sealed class Violations : IReadOnlyCollection<Violation>
{
    /// <summary>Most faults kept: far more than are ever shown, few enough that no input can fill the memory with them.</summary>
    public const int KeptMax = 1_000;

    private const int NoIndex = -1;

    private readonly Violations _root;
    private readonly Violations? _parent;
    private readonly string _segment = "";
    private readonly int _index = NoIndex;
    private readonly List<Violation> _kept;
    private int _added;

    /// <summary>An empty collection.</summary>
    public Violations()
    {
        _root = this;
        _kept = [];
    }

    /// <summary>A collection of one fault.</summary>
    public static Violations One(string field, string reason, string remedy)
    {
        Violations one = [];
        one.Add(field, reason, remedy);
        return one;
    }

    private Violations(Violations parent, string segment, int index)
    {
        _root = parent._root;
        _kept = parent._kept;
        _parent = parent;
        _segment = segment;
        _index = index;
    }

    /// <summary>Faults kept.</summary>
    public int Count => _kept.Count;

    /// <summary>Faults added, also those that were not kept.</summary>
    public int Added => _root._added;

    /// <summary>Whether there is any fault.</summary>
    public bool Any => Added > 0;

    /// <summary>Adds a fault of a field below this view's path; the empty field is the view itself.</summary>
    public void Add(string field, string reason, string remedy)
    {
        _root._added++;
        if (_kept.Count < KeptMax)
            _kept.Add(new Violation(Join(Path(), field), reason, remedy));
    }

    /// <summary>Adds a fault found elsewhere, its path taken as one below this view's.</summary>
    public void Add(Violation violation) => Add(violation.Field, violation.Reason, violation.Remedy);

    /// <summary>A view that adds to the same collection, each path prefixed by this one.</summary>
    public Violations Under(string prefix) => prefix.Length == 0 ? this : new(this, prefix, NoIndex);

    /// <summary>A view for one element of a list: <c>prefix[index]</c>.</summary>
    public Violations Under(string prefix, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(this, prefix, index);
    }

    public IEnumerator<Violation> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Made only when there is a fault: reading a good record builds no path.
    private string Path()
    {
        if (_parent is null)
            return "";
        var own = _index == NoIndex ? _segment : $"{_segment}[{_index}]";
        return Join(_parent.Path(), own);
    }

    private static string Join(string path, string field) => (path, field) switch
    {
        ("", _) => field,
        (_, "") => path,
        (_, ['[', ..]) => path + field,
        _ => $"{path}.{field}",
    };
}
