using System.Collections.Frozen;

namespace Sitrep.Evidence.Claims;

/// <summary>What can be measured: a closed list per service, and what is only ever computed.</summary>
public static class Measures
{
    /// <summary>What claims in strikes measure.</summary>
    public static IReadOnlyList<V1.Measure> Strikes { get; } =
    [
        V1.Measure.Launched, V1.Measure.Intercepted, V1.Measure.Lost, V1.Measure.InAir, V1.Measure.CrossedBorder,
        V1.Measure.Hit, V1.Measure.HitLocations, V1.Measure.DebrisLocations, V1.Measure.Killed, V1.Measure.Injured,
        V1.Measure.CustomersWithoutPower, V1.Measure.CapacityLostKw,
    ];

    /// <summary>What claims in diplomacy measure.</summary>
    public static IReadOnlyList<V1.Measure> Diplomacy { get; } = [V1.Measure.Promised, V1.Measure.Released];

    /// <summary>What is computed from claims and never claimed.</summary>
    public static IReadOnlyList<V1.Measure> Derived { get; } = [V1.Measure.Unaccounted, V1.Measure.CarriedOut];

    /// <summary>What is taken away from what was launched, in the order in which a formula names it.</summary>
    public static IReadOnlyList<V1.Measure> PartsOfLaunched { get; } =
        [V1.Measure.Intercepted, V1.Measure.Lost, V1.Measure.InAir, V1.Measure.CrossedBorder];

    private static readonly FrozenDictionary<string, V1.Measure> ByName =
        Enum.GetValues<V1.Measure>().Where(m => m != V1.Measure.Unspecified).ToFrozenDictionary(Name);

    /// <summary>The measure's word: hit-locations.</summary>
    public static string Name(V1.Measure measure) => EnumWords.Of(measure);

    /// <summary>The measure of a word; null where there is none.</summary>
    public static V1.Measure? Find(string name) => ByName.TryGetValue(name, out var measure) ? measure : null;

    /// <summary>Whether its claims are kept by diplomacy, per side.</summary>
    public static bool IsDiplomacy(V1.Measure measure) => Diplomacy.Contains(measure) || measure == V1.Measure.CarriedOut;
}
