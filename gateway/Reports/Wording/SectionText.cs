namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Says of a section that it is missing or stale, since when and why.</summary>
internal static class SectionText
{
    public static string Of(WordingContext wording, SectionState section)
    {
        var since = section.Since is { } time ? wording.Instant(time) : null;
        var reason = section.Reason switch
        {
            SectionState.Deadline => "it did not answer in time",
            SectionState.Shed => "it turned the call away under load",
            _ => "it cannot be reached",
        };
        return section.State == SectionState.Stale
            ? $"The {section.Name} section is stale: {reason}, and what stands here is its last good answer"
                + (since is null ? "." : $"; last heard from it at {since}.")
            : $"The {section.Name} section is unavailable: {reason}"
                + (since is null ? ", and this gateway has not heard from it yet." : $"; last heard from it at {since}.");
    }

    /// <summary>What a part says whose section is not there.</summary>
    public static string Missing(WordingContext wording, Delivery delivery, string name) =>
        delivery.Sections.FirstOrDefault(section => section.Name == name && section.State != SectionState.Current) is { } state
            ? Of(wording, state)
            : $"The {name} section is missing.";
}
