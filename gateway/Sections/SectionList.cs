namespace Sitrep.Gateway.Sections;

/// <summary>Every service behind the gateway, each by its section.</summary>
public sealed class SectionList
{
    /// <param name="sections">The sections, in any order; at least one.</param>
    /// <exception cref="ArgumentException">Two share a name, a letter, a place or a measure.</exception>
    public SectionList(IEnumerable<SectionDefinition> sections)
    {
        All = [.. sections.OrderBy(section => section.Order)];
        ByLetter = [.. All.OrderBy(section => section.Letter)];
        RefuseTwice(All.Select(section => section.Name), "name");
        RefuseTwice(All.Select(section => $"{section.Letter}"), "letter");
        RefuseTwice(All.Select(section => $"{section.Order}"), "order");
        RefuseTwice(All.SelectMany(section => section.Measures, (_, measure) => $"{measure}"), "measure");
    }

    /// <summary>All, in the order in which a report tells of them.</summary>
    public IReadOnlyList<SectionDefinition> All { get; }

    /// <summary>All, in the order in which revisions are printed.</summary>
    public IReadOnlyList<SectionDefinition> ByLetter { get; }

    /// <summary>Their names, in the order of <see cref="ByLetter"/>.</summary>
    public IReadOnlyList<string> Names => [.. ByLetter.Select(section => section.Name)];

    /// <summary>A revision of each.</summary>
    public Revisions Revisions(Func<SectionDefinition, long?> of) => Sections.Revisions.Of(ByLetter.Select(section => (section, of(section))));

    /// <summary>Reads exactly what <see cref="Sections.Revisions.ToString"/> writes, unless it is empty: no sign, no blank, no
    /// leading zero; null for anything else.</summary>
    public Revisions? Parse(string? text)
    {
        Dictionary<SectionDefinition, long> read = [];
        foreach (var part in text?.Split('.') ?? [])
        {
            if (part.Length == 0
                || ByLetter.FirstOrDefault(section => section.Letter == part[0]) is not { } section
                || !long.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                || !read.TryAdd(section, revision))
                return null;
        }

        var revisions = Revisions(section => read.TryGetValue(section, out var revision) ? revision : null);
        return text is { Length: > 0 } && revisions.ToString() == text ? revisions : null;
    }

    private static void RefuseTwice(IEnumerable<string> values, string what)
    {
        if (values.GroupBy(value => value).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two sections have the {what} {twice.Key}.");
    }
}
