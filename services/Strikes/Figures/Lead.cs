namespace Sitrep.Strikes.Figures;

/// <summary>The claimant whose figures lead for one direction and class.</summary>
/// <param name="Attacker">ISO 3166-1 alpha-3 of the attacking party.</param>
/// <param name="ItemClass">Class; unspecified for what is said of a whole night.</param>
/// <param name="Claimant">Source id.</param>
/// <param name="Role">Why it leads. One who relays leads with its rows about the whole country only.</param>
public sealed record Lead(string Attacker, ItemClass ItemClass, string Claimant, HeadlineRole Role);
