using Sitrep.Storage;

namespace Sitrep.Evidence.Imports;

/// <summary>What ends after its file became known had not happened then: a year that was mistyped, or a known time before that of the
/// file. Told of and not refused, since which of the two is wrong cannot be said. Pure.</summary>
internal static class PendingReferences
{
    // Days are written in local time, and a file may come before the day that it tells of is over.
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    /// <summary>The rows, with a warning for each that writes a record of later than that.</summary>
    public static ImportResult Warned(ImportResult result, RecordSet records, DateTimeOffset known) =>
        result with
        {
            Rows = [.. result.Rows.Select(row => EndOf(row, records) is { } end && end > known + Tolerance ? Warned(row, end, known) : row)],
        };

    private static DateTimeOffset? EndOf(ClassifiedRow row, RecordSet records) =>
        row.Record is { } record ? Micros.ToTime(records.StoreOf(row.Kind).PositionOf(record).EndsAt) : null;

    private static ClassifiedRow Warned(ClassifiedRow row, DateTimeOffset end, DateTimeOffset known)
    {
        Violations warnings = [.. row.Warnings];
        warnings.Add("", $"It ends on {Day(end)}, and the file was known on {Day(known)}.",
            "Correct the day in the row, or the file's known time, if it is wrong.");
        return row with { Warnings = warnings };
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
