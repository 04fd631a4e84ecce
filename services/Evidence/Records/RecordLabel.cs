namespace Sitrep.Evidence.Records;

/// <summary>What a reader knows a record by, beside its window and its claims.</summary>
public sealed record RecordLabel
{
    /// <summary>What it is about, in its own words; empty where the rest says it.</summary>
    public string Words { get; init; } = "";

    /// <summary>What it counts; empty where it counts no one thing.</summary>
    public string Item { get; init; } = "";

    /// <summary>Class of the item.</summary>
    public V1.ItemClass ItemClass { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the attacking party; empty where there is none.</summary>
    public string Attacker { get; init; } = "";

    /// <summary>Where it happened; null where that is not said, or the kind has no place.</summary>
    public V1.Place? Place { get; init; }
}
