namespace Sitrep.Evidence.Redactions;

/// <summary>What a redaction must fulfil. No fault repeats the words.</summary>
internal static class RedactionChecks
{
    /// <summary>Fewest characters of words: what is shorter stands everywhere, in other words too.</summary>
    public const int WordsMin = 3;

    /// <summary>Most characters of words: the longest text of a record.</summary>
    public const int WordsMax = CitationChecks.WordsLengthMax;

    /// <summary>Most redactions of a record: each is looked for in every text that is written of it.</summary>
    public const int OfRecordMax = 100;

    private const int ReasonMax = 1_000;

    public static void EnsureValid(V1.RedactRequest request, RecordSet records)
    {
        Violations faults = [];
        IdChecks.RequiredName(request.Record, [.. records.Stores.Select(store => store.Kind.Plural)], faults, "record");
        if (string.IsNullOrWhiteSpace(request.Words))
            faults.Add("words", "They are missing.", $"Give the words exactly as they stand, {WordsMin} to {WordsMax} characters.");
        else if (request.Words.Length is < WordsMin or > WordsMax)
            faults.Add("words", $"They have {request.Words.Length} characters.", $"Give {WordsMin} to {WordsMax}; take longer text out in parts.");
        Public(request.Reason, request.Words, faults, "reason", ReasonMax);
        Public(request.Author, request.Words, faults, "author", WriteChecks.AuthorMax);
        Public(request.RequestId, request.Words, faults, "requestId", WriteChecks.RequestIdMax);
        InvalidFieldsException.ThrowIfAny(faults);
    }

    /// <summary>Refuses one more redaction of a record that has the most.</summary>
    public static void EnsureRoom(int redactions)
    {
        if (redactions >= OfRecordMax)
            throw new InvalidFieldsException(
                [new("record", $"It has {redactions} redactions already.", "Withdraw it, and record it anew without the words.")]);
    }

    // These are kept and shown: the words would live on in them.
    private static void Public(string text, string words, Violations faults, string field, int lengthMax)
    {
        TextChecks.Required(text, faults, field, lengthMax);
        if (words.Length >= WordsMin && text.Contains(words, StringComparison.OrdinalIgnoreCase))
            faults.Add(field, "The words stand in it, and it is public.", "Say it without them.");
    }
}
