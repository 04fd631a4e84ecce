namespace Sitrep.Gateway.Reports;

/// <summary>What this answer is, as opposed to what it says.</summary>
/// <param name="ContentHash"><c>sha256:</c> and the hex digest of the facts in JSON without toplines and caveat texts.</param>
/// <param name="Renderer">Version of the renderers and of their zone rules: the same facts and version give the same bytes.</param>
/// <param name="Partial">Whether a section is missing or stale, or what changed in one since the last report is not known.</param>
/// <param name="Unreachable">Names of the services whose section is not current.</param>
/// <param name="Sections">The state of each section, by its name.</param>
public sealed record Delivery(
    string ContentHash,
    string Renderer,
    bool Partial,
    IReadOnlyList<string> Unreachable,
    IReadOnlyList<SectionState> Sections)
{
    /// <summary>The language of the sentences.</summary>
    public const string Language = "en";

    /// <summary>Whether every section is current, and only what changed in one is not known.</summary>
    public bool LacksOnlyChanges => Partial && Unreachable.Count == 0;

    /// <summary>The delivery of an answer whose sections are in these states.</summary>
    public static Delivery From(string contentHash, string renderer, bool lacksChanges, params IEnumerable<SectionState> states)
    {
        SectionState[] sections = [.. states.OrderBy(section => section.Name, StringComparer.Ordinal)];
        string[] missing = [.. sections.Where(section => section.State != SectionState.Current).Select(section => section.Name)];
        return new(contentHash, $"{renderer}.{IanaZone.DataVersion}", lacksChanges || missing.Length > 0, missing, sections);
    }

    /// <summary>The delivery as answers tell it.</summary>
    public V1.Delivery ToMessage() => new() { ContentHash = ContentHash, Renderer = Renderer, Partial = Partial, Gaps = ToGaps() };

    /// <summary>Which sections are there, as answers and refusals tell it.</summary>
    public V1.SectionGaps ToGaps() => new()
    {
        Unreachable = { Unreachable },
        Sections = { Sections.ToDictionary(section => section.Name, section => section.ToMessage()) },
    };

    /// <summary>The strong ETag of the answer in a form, quoted; null where it is partial.</summary>
    /// <param name="form">Ending of the form.</param>
    public string? ETag(string form) => Partial ? null : $"\"{ContentHash}.{Renderer}.{form}.{Language}\"";
}
