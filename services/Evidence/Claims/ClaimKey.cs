namespace Sitrep.Evidence.Claims;

/// <summary>The identity of a claim within its record, by which claims are ordered: the order they came in says nothing.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Item">What is counted.</param>
/// <param name="Side">Whose persons; empty in strikes.</param>
/// <param name="Claimant">Source id of the one who speaks.</param>
/// <param name="Part">Empty for the whole.</param>
public readonly record struct ClaimKey(V1.Measure Measure, string Item, string Side, string Claimant, string Part) : IComparable<ClaimKey>
{
    /// <summary>Whether the claim is about the whole; only wholes are summed.</summary>
    public bool IsWhole => Part.Length == 0;

    /// <summary>The identity of a claim.</summary>
    public static ClaimKey From(V1.Claim claim) => new(claim.Measure, claim.Item, claim.Side, claim.Claimant, claim.Part);

    public int CompareTo(ClaimKey other)
    {
        var order = ((int)Measure).CompareTo((int)other.Measure);
        order = order != 0 ? order : string.CompareOrdinal(Item, other.Item);
        order = order != 0 ? order : string.CompareOrdinal(Side, other.Side);
        order = order != 0 ? order : string.CompareOrdinal(Part, other.Part);
        return order != 0 ? order : string.CompareOrdinal(Claimant, other.Claimant);
    }
}
