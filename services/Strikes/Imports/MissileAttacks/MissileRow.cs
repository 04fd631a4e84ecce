namespace Sitrep.Strikes.Imports.MissileAttacks;

/// <summary>One row of the dataset as read: one weapon kind or bundle in one window, by one post.</summary>
internal sealed record MissileRow : DatasetRow
{
    /// <summary>When; null where it cannot be read.</summary>
    public Window? Window { get; init; }

    /// <summary>The counts by column; columns with blank cells are absent.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>The literals by column; those that cannot be read are absent.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<LiteralEntry>> Literals { get; init; }

    /// <summary>Whether the row's figures are said to be withheld.</summary>
    public bool IsHidden { get; init; }
}
