namespace Sitrep.Strikes.Figures;

/// <summary>What strikes are measured by.</summary>
public static class StrikesMeasures
{
    /// <summary>What the section has claims or figures of, as its contract says.</summary>
    public static IReadOnlyList<Measure> All { get; } =
        SummaryServiceReflection.Descriptor.Services[0].GetOptions().GetExtension(SectionExtensions.Section).Measures;

    /// <summary>What claims can say.</summary>
    public static IReadOnlyList<Measure> Claimed { get; } = [.. All.Except(Measures.Derived)];

    /// <summary>What is taken away from what was launched, in the order in which a formula names it.</summary>
    public static IReadOnlyList<Measure> PartsOfLaunched { get; } = [Measure.Intercepted, Measure.Lost, Measure.InAir, Measure.CrossedBorder];
}
