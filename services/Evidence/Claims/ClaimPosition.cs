namespace Sitrep.Evidence.Claims;

/// <summary>The place of a claim in the one order in which claims are added, cited and listed.</summary>
/// <param name="EndsAt">End of its window, see <see cref="WindowKey.EndOf"/>.</param>
/// <param name="Record">Its record, as kind/id.</param>
/// <param name="Key">Its identity there; of a row of several, the first one's.</param>
/// <param name="Within">Its place in such a row; else 0.</param>
public sealed record ClaimPosition(long EndsAt, string Record, ClaimKey Key, int Within = 0) : IComparable<ClaimPosition>
{
    public static ClaimPosition Of(CountedClaim claim) => new(WindowKey.EndOf(claim.Window.End), claim.Record, claim.Key);

    public int CompareTo(ClaimPosition? other)
    {
        if (other is null)
            return 1;
        var order = EndsAt.CompareTo(other.EndsAt);
        order = order != 0 ? order : string.CompareOrdinal(Record, other.Record);
        order = order != 0 ? order : Key.CompareTo(other.Key);
        return order != 0 ? order : Within.CompareTo(other.Within);
    }
}
