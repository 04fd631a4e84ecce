using Sitrep.Evidence.Imports;

namespace Sitrep.Evidence.Sources;

/// <summary>The sources that every database knows at revision 0. All start at reliability F: grading is the editor's, never the
/// platform's. Where a source's posts come at least once a day, the table says so: a day without one is worth a remark.</summary>
public static class ShippedSources
{
    public const string UkrainianAirForce = "ua-air-force";

    /// <summary>The dataset in which posts of Ukrainian commands stand.</summary>
    public const string MissileAttacksDaily = "missile-attacks-daily";

    /// <summary>The register of exchanges, compiled from cited pages.</summary>
    public const string PrisonerExchanges = "prisoner-exchanges";

    /// <summary>The database of peace agreements.</summary>
    public const string PaX = "pa-x";

    /// <summary>The editor, whose rulings are claims like others, and corroborate nothing.</summary>
    public const string Editor = "editor";

    private const string Table = "sources.ndjson";

    /// <summary>All of them, ordered by id. Each call gives messages of its own.</summary>
    public static IReadOnlyList<V1.Source> All()
    {
        using var table = typeof(ShippedSources).Assembly.GetManifestResourceStream(typeof(ShippedSources), Table)
            ?? throw new InvalidOperationException($"The assembly lacks its table {Table}.");
        return [.. NdjsonLines.Read(table, CancellationToken.None).Select(line => Read(line.Text))];
    }

    private static V1.Source Read(ReadOnlyMemory<byte> line)
    {
        Violations faults = [];
        return RecordJson.Read<V1.Source>(line, faults)
            ?? throw new InvalidOperationException($"A line of {Table} is no source: {faults.First().Field}: {faults.First().Reason}");
    }
}
