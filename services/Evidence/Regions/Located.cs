namespace Sitrep.Evidence.Regions;

/// <summary>What a region selects.</summary>
public static class Located
{
    /// <summary>Whether a place is in exactly this region: one whose words name several is in none alone.</summary>
    /// <param name="region">Region code; empty for everything.</param>
    /// <param name="place">The place; null where none is said.</param>
    public static bool IsIn(string region, V1.Place? place) =>
        region.Length == 0 || (place?.Regions is [var only] && only == region);
}
