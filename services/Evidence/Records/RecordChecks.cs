namespace Sitrep.Evidence.Records;

/// <summary>What every record that sources speak in must fulfil, beside the rules of its kind.</summary>
public static class RecordChecks
{
    /// <param name="record">The record.</param>
    /// <param name="citationsMin">1 for kinds whose facts stand on citations of the record itself, 0 where claims carry them.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Check(IWorded record, int citationsMin, Violations faults)
    {
        CitationChecks.All(record.Citations, faults, "citations", citationsMin, CitationChecks.OfRecordMax);
        ReadingChecks.All(record.Readings, record.Descriptor, faults);
        TextChecks.Optional(record.Note, faults, "note", TextChecks.NoteLengthMax);
    }
}
