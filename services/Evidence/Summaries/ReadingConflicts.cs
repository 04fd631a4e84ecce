namespace Sitrep.Evidence.Summaries;

/// <summary>What sources say differently in words.</summary>
public static class ReadingConflicts
{
    private const string About = "reading";

    /// <summary>One conflict per record and field on which two or more different readings are on file.</summary>
    /// <param name="plural">The records' kind in the plural.</param>
    /// <param name="records">The records.</param>
    public static IEnumerable<V1.Conflict> Find(string plural, IEnumerable<IWorded> records) =>
        from record in records
        from field in record.Readings.GroupBy(reading => reading.Field)
        where field.Select(reading => reading.Value).Distinct(StringComparer.Ordinal).Count() > 1
        orderby record.Id, field.Key
        select new V1.Conflict { Record = $"{plural}/{record.Id}", About = About, Readings = { field } };
}
