namespace Sitrep.Evidence.Checks;

/// <summary>Checks what sources say differently in words, each about a field of the record.</summary>
public static class ReadingChecks
{
    /// <summary>Most readings of a record.</summary>
    public const int OfRecordMax = 20;

    /// <summary>Longest value, in characters.</summary>
    public const int ValueLengthMax = 500;

    // What names or carries the record is not a matter on which sources differ.
    private static readonly string[] NotReadable = ["id", "etag", "withdrawnReason", "claims", "citations", "readings", "note"];

    /// <summary>The readings of a record of this kind.</summary>
    public static void All(IReadOnlyList<V1.Reading> readings, MessageDescriptor record, Violations violations, string field = "readings") =>
        ListChecks.Each(readings, violations, field, 0, OfRecordMax, (reading, here) => Check(reading, record, here));

    /// <summary>One reading.</summary>
    public static void Check(V1.Reading reading, MessageDescriptor record, Violations violations)
    {
        List<string> fields = [.. record.Fields.InDeclarationOrder().Select(RecordJson.NameOf).Except(NotReadable)];
        if (!fields.Contains(reading.Field))
            violations.Add("field", reading.Field.Length == 0 ? "it is missing" : $"'{Shown.Of(reading.Field)}' is not a field of the record",
                $"Give one of: {string.Join(", ", fields)}");
        TextChecks.Required(reading.Value, violations, "value", ValueLengthMax);
        IdChecks.Required(reading.Claimant, violations, "claimant");
        CitationChecks.Check(reading.Citation, violations.Under("citation"));
    }
}
