using Sitrep.Contracts;
using Sitrep.Evidence.Checks;

namespace Sitrep.Evidence.Records;

/// <summary>What every record that sources speak in must fulfil, beside the rules of its kind.</summary>
public static class RecordChecks
{
    private const int CitationsMax = 20; // a record about which more is written is a matter of several records
    private const int ReadingsMax = 20;
    private const int NoteMax = 1_000;

    public static void Check(IWorded record, Violations faults)
    {
        RecordChecks.Each(record.Citations, faults, "citations", CitationsMax, CitationChecks.Check);
        RecordChecks.Each(record.Readings, faults, "readings", ReadingsMax, ReadingChecks.Check);
        TextChecks.Optional(record.Note, faults, "note", NoteMax);
    }

    /// <summary>For kinds whose facts stand on citations of the record itself.</summary>
    public static void DemandCitation(IRecord record, Violations faults)
    {
        if (record.Citations.Count == 0)
            faults.Add("citations", "Missing", "Cite at least one place where it was said");
    }
}
