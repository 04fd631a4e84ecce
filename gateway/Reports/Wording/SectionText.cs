namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Says of a section that it is missing or stale, since when and why.</summary>
internal static class SectionText
{
    /// <summary>A sentence for each that is.</summary>
    public static IEnumerable<string> Gaps(WordingContext wording, V1.Delivery delivery) => delivery.Gaps.Sections
        .Where(section => section.Value.State != V1.SectionCondition.Current)
        .Select(section => Gap(wording, section.Key, section.Value));

    /// <summary>What a part says whose section is not there.</summary>
    public static string Missing(WordingContext wording, V1.Delivery delivery, string name) =>
        delivery.Gaps.Sections.TryGetValue(name, out var state) && state.State != V1.SectionCondition.Current
            ? Gap(wording, name, state)
            : $"The {name} section is missing.";

    private static string Gap(WordingContext wording, string name, V1.SectionState state)
    {
        var heard = state.Since is { } time ? $"; last heard from it at {wording.Instant(time.ToDateTimeOffset())}." : null;
        var reason = state.Reason switch
        {
            V1.SectionFault.Deadline => "it did not answer in time",
            V1.SectionFault.Shed => "it turned the call away under load",
            _ => "it cannot be reached",
        };
        return state.State == V1.SectionCondition.Stale
            ? $"The {name} section is stale: {reason}, and what stands here is its last good answer{heard ?? "."}"
            : $"The {name} section is unavailable: {reason}{heard ?? ", and this gateway has not heard from it yet."}";
    }
}
