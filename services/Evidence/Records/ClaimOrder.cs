namespace Sitrep.Evidence.Records;

/// <summary>The order in which a record's claims are kept: by identity, so that the order they came in says nothing.</summary>
internal sealed class ClaimOrder : IComparer<V1.Claim>
{
    public static readonly ClaimOrder Instance = new();

    public int Compare(V1.Claim? left, V1.Claim? right)
    {
        if (left is null || right is null)
            return Comparer<object>.Default.Compare(left, right);
        var order = left.Measure.CompareTo(right.Measure);
        order = order != 0 ? order : string.CompareOrdinal(left.Item, right.Item);
        order = order != 0 ? order : string.CompareOrdinal(left.Side, right.Side);
        order = order != 0 ? order : string.CompareOrdinal(left.Part, right.Part);
        return order != 0 ? order : string.CompareOrdinal(left.Claimant, right.Claimant);
    }
}
