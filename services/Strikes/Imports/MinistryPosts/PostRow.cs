namespace Sitrep.Strikes.Imports.MinistryPosts;

/// <summary>What one post says of one munition in one window.</summary>
internal sealed record PostRow : DatasetRow
{
    /// <summary>What it says.</summary>
    public required PostReading Reading { get; init; }

    /// <summary>When the post came out.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>The id of its record.</summary>
    public required string Id { get; init; }
}
