namespace Sitrep.Evidence.Claims;

/// <summary>The identity of a claim within its record.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Item">What is counted.</param>
/// <param name="Side">Whose persons; empty in strikes.</param>
/// <param name="Claimant">Source id of the one who speaks.</param>
/// <param name="Part">Empty for the whole.</param>
public readonly record struct ClaimKey(V1.Measure Measure, string Item, string Side, string Claimant, string Part)
{
    /// <summary>Whether the claim is about the whole; only wholes are summed.</summary>
    public bool IsWhole => Part.Length == 0;

    /// <summary>The identity of a claim.</summary>
    public static ClaimKey From(V1.Claim claim) => new(claim.Measure, claim.Item, claim.Side, claim.Claimant, claim.Part);
}
