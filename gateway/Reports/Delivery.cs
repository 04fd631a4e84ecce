namespace Sitrep.Gateway.Reports;

/// <summary>What this answer is, as opposed to what it says.</summary>
/// <param name="ContentHash"><c>sha256:</c> and the hex digest of the facts in JSON without toplines and caveat texts.</param>
/// <param name="Renderer">Version of the renderers: the same facts and version give the same bytes.</param>
/// <param name="Partial">Whether a section is missing or stale.</param>
/// <param name="Unreachable">Names of the services whose section is not current.</param>
/// <param name="Sections">The state of each section: diplomacy, then strikes.</param>
public sealed record Delivery(
    string ContentHash,
    string Renderer,
    bool Partial,
    IReadOnlyList<string> Unreachable,
    IReadOnlyList<SectionState> Sections);
