namespace Sitrep.Evidence.Claims;

/// <summary>What is counted, where code must know it by name. Weapon kinds are an open list of kebab-case words.</summary>
public static class Items
{
    /// <summary>Everything of its record: all persons, or what a post says of a whole night.</summary>
    public const string All = "all";

    /// <summary>The dead who are brought home; never among the prisoners.</summary>
    public const string Bodies = "bodies";

    /// <summary>Kinds of persons. All of them together are <see cref="All"/>, which is never added to them.</summary>
    public static IReadOnlyList<string> Persons { get; } = ["military", "civilian", "wounded", "children", Bodies];
}
