using Quantity = Sitrep.Evidence.Quantities.Quantity;

namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>From what a number was read.</summary>
internal enum CountBasis
{
    /// <summary>Figures or number words.</summary>
    Number,

    /// <summary>A noun in the singular, without a number.</summary>
    Singular,

    /// <summary>Nothing: some, number not given.</summary>
    NotGiven,
}

/// <summary>How many came down over one place, by the post's list.</summary>
/// <param name="Place">Code of the region; the words where they name none, or several.</param>
/// <param name="Count">How many.</param>
/// <param name="Words">The item of the list, as written.</param>
internal sealed record PlaceCount(string Place, long Count, string Words);

/// <summary>What a post says of one munition in one window.</summary>
internal sealed record PostReading
{
    /// <summary>What was brought down.</summary>
    public required Weapon Weapon { get; init; }

    /// <summary>When; with the end of publication where the post names none.</summary>
    public required Window Window { get; init; }

    /// <summary>How many were shot down; null where the post only says what was jammed.</summary>
    public Quantity? Intercepted { get; init; }

    /// <summary>How many were brought down by jamming, said apart from those shot down; null where it says nothing of it.</summary>
    public Quantity? Lost { get; init; }

    public CountBasis Basis { get; init; }

    /// <summary>Whether it sums up what other posts say too: a total, a digest, a raid of days.</summary>
    public bool IsRecap { get; init; }

    /// <summary>The list by places, as far as it was not cut.</summary>
    public IReadOnlyList<PlaceCount> Places { get; init; } = [];

    /// <summary>The sentence relied on, as written.</summary>
    public required string Words { get; init; }

    /// <summary>What is counted, as worded.</summary>
    public required string WeaponWords { get; init; }
}
