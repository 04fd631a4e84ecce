using System.Diagnostics.Metrics;

namespace Sitrep.Storage;

/// <summary>Where a database lives and what makes up its schema.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The file; it and its folder are made if they are missing. No network file system: WAL needs shared memory.</summary>
    public required string Path { get; init; }

    /// <summary>Applied in this order, after the storage's own.</summary>
    public required IReadOnlyList<MigrationSet> Migrations { get; init; }

    /// <summary>Writes what the program ships and the database lacks: as revision 0 into a new one; at every later opening as a
    /// revision of its own, or as none if it abandons because nothing is lacking.</summary>
    public Action<WriteTransaction>? Seed { get; init; }

    /// <summary>The note of such a later revision. Its author is <see cref="ShippedAuthor"/>, as that of revision 0.</summary>
    public string SeedNote { get; init; } = "";

    /// <summary>The author of what the program ships.</summary>
    public const string ShippedAuthor = "sitrep";

    /// <summary>Gets the instruments of the database, see docs/architecture.md.</summary>
    public Meter Meter { get; init; } = new("Sitrep");

    /// <summary>Tells recorded and known times.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
