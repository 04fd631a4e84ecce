namespace Sitrep.Evidence.Claims;

/// <summary>A claim with what its record says about it: all that figures are computed from.</summary>
public sealed record CountedClaim
{
    /// <summary>The record it is part of, as kind/id.</summary>
    public required string Record { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the attacking party; empty outside strikes or where none is named.</summary>
    public string Attacker { get; init; } = "";

    /// <summary>Class of the item; unspecified for persons and for what is said of a whole night.</summary>
    public V1.ItemClass ItemClass { get; init; }

    /// <summary>What is claimed, and by whom.</summary>
    public required ClaimKey Key { get; init; }

    /// <summary>How many.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Admiralty credibility, 1 to 6; 0 is read as 6.</summary>
    public int Credibility { get; init; }

    /// <summary>Where it was said.</summary>
    public IReadOnlyList<V1.Citation> Citations { get; init; } = [];

    /// <summary>When.</summary>
    public required V1.Window Window { get; init; }

    /// <summary>Whether the record is about the whole country, so that even a regional claimant's number is a national one.</summary>
    public bool National { get; init; }

    /// <summary>Whether it must be added to no other, since what its source lists is a selection.</summary>
    public bool NotAddedUp { get; init; }

    /// <summary>The claims of any record. One that says no place of its own was made where its record was.</summary>
    /// <param name="plural">The record's kind in the plural.</param>
    /// <param name="record">The record.</param>
    /// <param name="window">When it happened.</param>
    public static IEnumerable<CountedClaim> From(string plural, IClaimed record, V1.Window window) =>
        record.Claims.Select(claim => new CountedClaim
        {
            Record = $"{plural}/{record.Id}",
            Key = ClaimKey.From(claim),
            Quantity = Quantity.FromWire(claim.Quantity),
            Credibility = claim.Credibility,
            Citations = claim.Citations.Count > 0 ? claim.Citations : record.Citations,
            Window = window,
        });

    /// <summary>The same claims in the one order in which they are added, cited and listed: by end, record and key.</summary>
    public static IReadOnlyList<CountedClaim> InOrder(IEnumerable<CountedClaim> claims)
    {
        List<(ClaimPosition Position, CountedClaim Claim)> placed = [.. claims.Select(claim => (ClaimPosition.Of(claim), claim))];
        // As a rule they were read in this order, and to see that is a small part of sorting them. Nothing tells two of one place apart.
        if (!placed.Zip(placed.Skip(1)).All(pair => pair.First.Position.CompareTo(pair.Second.Position) <= 0))
            placed = [.. placed.OrderBy(entry => entry.Position)];
        return [.. placed.Select(entry => entry.Claim)];
    }
}
