namespace Sitrep.Gateway.Sections;

/// <summary>One revision per section: what an answer rests on and is cited by, written <c>d12.s48</c> in the order of the
/// letters. A section that is missing has none.</summary>
public sealed class Revisions : IEquatable<Revisions>
{
    private readonly (SectionDefinition Section, long? Revision)[] _all;

    private Revisions(IEnumerable<(SectionDefinition Section, long? Revision)> all) => _all = [.. all.OrderBy(entry => entry.Section.Letter)];

    /// <summary>Every section with its revision, null where it is missing.</summary>
    public IReadOnlyList<(SectionDefinition Section, long? Revision)> All => _all;

    /// <summary>The revision of a section; null where it is missing.</summary>
    public long? this[SectionDefinition section]
    {
        get
        {
            foreach (var (own, revision) in _all)
                if (own == section)
                    return revision;
            return null;
        }
    }

    /// <summary>All of them as <c>at</c> takes them and as a report is cited by; null where a section is missing.</summary>
    public string? Pair => IsWhole ? ToString() : null;

    /// <summary>Whether no section is missing.</summary>
    public bool IsWhole => Array.TrueForAll(_all, entry => entry.Revision is not null);

    /// <summary>These revisions, one per section.</summary>
    public static Revisions Of(IEnumerable<(SectionDefinition Section, long? Revision)> all) => new(all);

    /// <summary>Whether these are older than others in one section at least.</summary>
    public bool IsBehind(Revisions? others) => others is not null && Array.Exists(_all, entry => entry.Revision < others[entry.Section]);

    /// <summary>The revisions as answers name them.</summary>
    internal V1.Revisions ToMessage()
    {
        V1.Revisions message = new();
        foreach (var (section, revision) in _all)
            message.Sections[section.Name] = revision is { } number ? new() { Number = number } : new();
        if (Pair is { } pair)
            message.Pair = pair;
        return message;
    }

    /// <summary>The revisions there are, for example <c>d12.s48</c> or <c>d12</c>; empty if there is none.</summary>
    public override string ToString() => string.Join('.', _all
        .Where(entry => entry.Revision is not null)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Section.Letter}{entry.Revision}")));

    public bool Equals(Revisions? other) => other is not null && _all.AsSpan().SequenceEqual(other._all);

    public override bool Equals(object? obj) => Equals(obj as Revisions);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var (_, revision) in _all)
            hash.Add(revision);
        return hash.ToHashCode();
    }
}
