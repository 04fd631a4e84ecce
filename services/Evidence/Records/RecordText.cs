namespace Sitrep.Evidence.Records;

/// <summary>Free text search within one record.</summary>
internal static class RecordText
{
    /// <summary>Longest text looked for, in characters: a name or a phrase.</summary>
    public const int LengthMax = 100;

    /// <summary>Whether the text stands in any words of the message, without regard to case.</summary>
    public static bool Contains(IMessage message, string text) =>
        RecordWords.All(message).Any(words => words.Contains(text, StringComparison.OrdinalIgnoreCase));
}
