namespace Sitrep.Storage;

/// <summary>Where a database lives and what makes up its schema.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The file; it and its folder are made if they are missing. No network file system: WAL needs shared memory.</summary>
    public required string Path { get; init; }

    /// <summary>Applied in this order, after the storage's own.</summary>
    public required IReadOnlyList<MigrationSet> Migrations { get; init; }

    /// <summary>
    /// Writes what a new database holds at revision 0, once, in the transaction that makes it; a database that was
    /// seeded before is left as it is.
    /// </summary>
    public Action<WriteTransaction>? Seed { get; init; }

    /// <summary>Tells recorded and known times.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
