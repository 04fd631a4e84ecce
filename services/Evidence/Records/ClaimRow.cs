namespace Sitrep.Evidence.Records;

/// <summary>One version of a claim as its table keeps it: what it is known and counted by as columns, the rest as the body.</summary>
internal sealed class ClaimRow
{
    /// <summary>The record's name, where it was asked for.</summary>
    public string Name { get; set; } = "";

    /// <summary>The record's number, see <see cref="RecordNumbers"/>.</summary>
    public long Record { get; set; }

    public long Measure { get; set; }

    public string Item { get; set; } = "";

    public string Side { get; set; } = "";

    public string Claimant { get; set; } = "";

    public string Part { get; set; } = "";

    public long FromRevision { get; set; }

    public long? Lower { get; set; }

    public long? Upper { get; set; }

    public long Disclosure { get; set; }

    /// <summary>The claim's message without what stands in the columns; with it where an earlier release wrote it.</summary>
    public byte[] Body { get; set; } = [];

    public ClaimKey Key => new((V1.Measure)Measure, Item, Side, Claimant, Part);

    public static ClaimRow From(long record, V1.Claim claim) => new()
    {
        Record = record,
        Measure = (long)claim.Measure,
        Item = claim.Item,
        Side = claim.Side,
        Claimant = claim.Claimant,
        Part = claim.Part,
        Lower = claim.Quantity.HasLower ? claim.Quantity.Lower : null,
        Upper = claim.Quantity.HasUpper ? claim.Quantity.Upper : null,
        Disclosure = (long)claim.Quantity.Disclosure,
        Body = BodyOf(claim),
    };

    public V1.Claim ToClaim()
    {
        var claim = V1.Claim.Parser.ParseFrom(Body);
        (claim.Measure, claim.Item, claim.Side, claim.Claimant, claim.Part) = ((V1.Measure)Measure, Item, Side, Claimant, Part);
        claim.Quantity ??= new();
        claim.Quantity.Disclosure = (V1.Disclosure)Disclosure;
        if (Lower is { } lower)
            claim.Quantity.Lower = lower;
        if (Upper is { } upper)
            claim.Quantity.Upper = upper;
        return claim;
    }

    // What stands in the columns is taken out and put back, so that a field which the contract is given later is kept without a word here.
    private static byte[] BodyOf(V1.Claim claim)
    {
        var (measure, item, side, claimant, part, quantity) = (claim.Measure, claim.Item, claim.Side, claim.Claimant, claim.Part, claim.Quantity);
        (claim.Measure, claim.Item, claim.Side, claim.Claimant, claim.Part) = (default, "", "", "", "");
        claim.Quantity = RestOf(quantity);
        var body = claim.ToByteArray();
        (claim.Measure, claim.Item, claim.Side, claim.Claimant, claim.Part) = (measure, item, side, claimant, part);
        claim.Quantity = quantity;
        return body;
    }

    private static V1.Quantity? RestOf(V1.Quantity quantity)
    {
        var rest = quantity.Clone();
        rest.ClearLower();
        rest.ClearUpper();
        rest.Disclosure = default;
        return rest.CalculateSize() == 0 ? null : rest;
    }
}
