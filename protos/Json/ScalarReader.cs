using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Contracts.Json;

/// <summary>Reads values that are not objects; each gives null after adding what is wrong.</summary>
internal static class ScalarReader
{
    // Longer than any word of ours; what is longer is quoted in part.
    private const int QuotedLengthMax = 60;

    /// <summary>A JSON type in words.</summary>
    public static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    public static string? Text(JsonElement element, Violations violations)
    {
        if (element.ValueKind != JsonValueKind.String)
            return Mistyped(element, "a text", "Write it in quotation marks, or leave the member out.", violations);
        var text = JsonText.Of(element);
        if (text is null)
            violations.Add("", "Contains half of a surrogate pair, which is not text.", "Write the character whole.");
        return text;
    }

    public static ByteString? Bytes(JsonElement element, Violations violations)
    {
        if (element.ValueKind == JsonValueKind.String && element.TryGetBytesFromBase64(out var bytes))
            return UnsafeByteOperations.UnsafeWrap(bytes);
        violations.Add("", "Is not a text in base64.", "Encode the bytes in base64.");
        return null;
    }

    public static object? Truth(JsonElement element, Violations violations) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Mistyped(element, "true or false", "Write true or false, without quotation marks.", violations),
    };

    public static long? Whole(JsonElement element, long min, long max, Violations violations)
    {
        if (element.ValueKind != JsonValueKind.Number)
            Mistyped(element, "a number", "Write digits without quotation marks.", violations);
        else if (element.TryGetInt64(out var number) && number >= min && number <= max)
            return number;
        else
            violations.Add("", $"Is not a whole number from {min} to {max}.", "Write digits without a point or an exponent.");
        return null;
    }

    public static object? Word(JsonElement element, EnumTable words, Violations violations)
    {
        if (Text(element, violations) is not { } text)
            return null;
        if (words.TryNumber(text, out var number))
            return number;
        violations.Add("", $"{Quoted(text)} is not one of the words known here.", $"Write one of: {string.Join(", ", words.All)}.");
        return null;
    }

    public static Timestamp? Timestamp(JsonElement element, Violations violations)
    {
        const string Remedy = "Write it as 2025-11-15T16:00:00Z or with an offset such as +02:00.";
        if (Text(element, violations) is not { } text)
            return null;
        if (!Rfc3339.TryRead(text, out var written))
            violations.Add("", "Is not a time that exists, as RFC 3339 writes it.", Remedy);
        else if (written.Offset is not { } offset)
            violations.Add("", "Is a local time, but nothing says in which zone.", Remedy);
        else if (written.At(offset) is not { } instant)
            violations.Add("", "Lies outside the years 1 to 9999.", "Correct the year.");
        else
            return instant;
        return null;
    }

    public static Duration? Duration(JsonElement element, Violations violations)
    {
        if (Text(element, violations) is not { } text)
            return null;
        if (Iso8601Duration.TryRead(text, out var duration))
            return duration;
        violations.Add("", "Is not a duration in ISO 8601.", "Write days, hours, minutes and seconds, for example PT24H or P1DT12H.");
        return null;
    }

    private static string? Mistyped(JsonElement element, string wanted, string remedy, Violations violations)
    {
        violations.Add("", $"Is {NameOf(element.ValueKind)}, not {wanted}.", remedy);
        return null;
    }

    private static string Quoted(string text) =>
        text.Length <= QuotedLengthMax ? $"\"{text}\"" : $"\"{text[..QuotedLengthMax]}…\"";
}
