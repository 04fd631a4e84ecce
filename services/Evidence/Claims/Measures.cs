using System.Reflection;

namespace Sitrep.Evidence.Claims;

/// <summary>What can be measured: a closed list, of which each section's contract has its own part.</summary>
public static class Measures
{
    // The contracts of all sections are one assembly, and each says by an option what it has claims or figures of.
    private static readonly FrozenDictionary<V1.Measure, string> Sections = typeof(V1.SectionOptions).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
        .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<FileDescriptor>()
        .SelectMany(file => file.Services)
        .Select(service => service.GetOptions()?.GetExtension(V1.SectionExtensions.Section))
        .OfType<V1.SectionOptions>()
        .SelectMany(section => section.Measures, (section, measure) => (section.Name, measure))
        .ToFrozenDictionary(entry => entry.measure, entry => entry.Name);

    /// <summary>What is computed from claims and never claimed.</summary>
    public static IReadOnlyList<V1.Measure> Derived { get; } = [V1.Measure.Unaccounted, V1.Measure.CarriedOut];

    /// <summary>The measure's word: hit-locations.</summary>
    public static string Name(V1.Measure measure) => EnumWords.Of(measure);

    /// <summary>The name of the one section that has it.</summary>
    public static string SectionOf(V1.Measure measure) => Sections[measure];

    /// <summary>Whether it counts persons who come home, each claim those of one side.</summary>
    public static bool IsOfPersons(V1.Measure measure) => measure is V1.Measure.Promised or V1.Measure.Released or V1.Measure.CarriedOut;
}
