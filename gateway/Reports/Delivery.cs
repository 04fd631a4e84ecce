namespace Sitrep.Gateway.Reports;

/// <summary>What an answer is, as opposed to what it says.</summary>
internal static class Delivery
{
    /// <summary>The language of the sentences.</summary>
    public const string Language = "en";

    extension(V1.Delivery delivery)
    {
        /// <summary>Whether every section is current, and only what changed in one is not known.</summary>
        public bool LacksOnlyChanges => delivery.Partial && delivery.Gaps.Unreachable.Count == 0;

        /// <summary>The strong ETag of the answer in a form, quoted; null where it is partial.</summary>
        /// <param name="form">Ending of the form.</param>
        public string? ETag(string form) =>
            delivery.Partial ? null : $"\"{delivery.ContentHash}.{delivery.Renderer}.{form}.{Language}\"";
    }

    /// <summary>The delivery of an answer whose sections are in these states.</summary>
    public static V1.Delivery From(string contentHash, string renderer, bool lacksChanges, params IEnumerable<SectionState> states)
    {
        SectionState[] sections = [.. states.OrderBy(section => section.Name, StringComparer.Ordinal)];
        string[] missing = [.. sections.Where(section => section.State != V1.SectionCondition.Current).Select(section => section.Name)];
        return new()
        {
            ContentHash = contentHash,
            Renderer = $"{renderer}.{IanaZone.DataVersion}",
            Partial = lacksChanges || missing.Length > 0,
            Gaps = new() { Unreachable = { missing }, Sections = { sections.ToDictionary(section => section.Name, section => section.ToMessage()) } },
        };
    }
}
