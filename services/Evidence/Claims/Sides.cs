namespace Sitrep.Evidence.Claims;

/// <summary>Whose persons come home.</summary>
public static class Sides
{
    public const string Ukraine = "UKR";
    public const string Russia = "RUS";

    /// <summary>Both sides, in the order in which they are printed.</summary>
    public static IReadOnlyList<string> All { get; } = [Ukraine, Russia];
}
