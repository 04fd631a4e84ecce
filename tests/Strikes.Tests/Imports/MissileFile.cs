using Google.Protobuf.WellKnownTypes;
using Sitrep.Evidence.V1;

namespace Sitrep.Strikes.Tests.Imports;

/// <summary>Files of the dataset, written by hand: a row says what a test is about, its other cells are those of one night.</summary>
internal sealed class MissileFile
{
    public const string Format = "missile_attacks_daily";

    /// <summary>The header of the snapshots since 2026.</summary>
    public static readonly string[] Columns =
    [
        "time_start", "time_end", "model", "launch_place", "target", "target_main", "launched", "destroyed", "not_reach_goal",
        "still_attacking", "border_crossing", "is_shahed", "num_hit_location", "num_fall_fragment_location", "carrier", "turbojet",
        "turbojet_destroyed", "affected region", "destroyed_details", "launched_details", "launch_place_details", "source",
    ];

    private static readonly Dictionary<string, string> Usual = new()
    {
        ["time_start"] = "2025-11-15 18:00",
        ["time_end"] = "2025-11-16 09:00",
        ["model"] = "Shahed-136/131",
        ["target"] = "Ukraine",
        ["launched"] = "10.0",
        ["destroyed"] = "7.0",
        ["border_crossing"] = "{}",
        ["source"] = "kpszsu/posts/1",
    };

    private readonly string[] _columns;
    private readonly StringBuilder _text = new();

    public MissileFile(params string[] columns)
    {
        _columns = columns.Length > 0 ? columns : Columns;
        _text.AppendJoin(',', _columns.Select(Quoted)).Append('\n');
    }

    public ReadOnlyMemory<byte> Bytes => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>Adds a row of the usual night in which these cells are others.</summary>
    public MissileFile Row(params IEnumerable<(string Column, string Text)> cells)
    {
        var row = new Dictionary<string, string>(Usual);
        foreach (var (column, cell) in cells)
            row[column] = cell;
        _text.AppendJoin(',', _columns.Select(column => Quoted(row.GetValueOrDefault(column, "")))).Append('\n');
        return this;
    }

    /// <summary>Rows that differ in their post only.</summary>
    public MissileFile Rows(int count, int from = 1)
    {
        for (var number = from; number < from + count; number++)
            Row(("source", $"kpszsu/posts/{number}"));
        return this;
    }

    public MissileFile Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public Task<ImportAnswer> ImportAsync(RunningService service, bool dryRun = false, bool allowGone = false, DateTimeOffset? knownTime = null) =>
        service.ImportAsync(Bytes, new ImportOptions
        {
            Format = Format,
            DryRun = dryRun,
            AllowGone = allowGone,
            KnownTime = knownTime is { } time ? Timestamp.FromDateTimeOffset(time) : null,
        });

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
