namespace Sitrep.Contracts.Json;

/// <summary>What a value is in JSON.</summary>
public enum JsonForm
{
    Text,

    /// <summary>Bytes, as base64.</summary>
    Base64,
    Truth,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>One of the words of an enum.</summary>
    Word,

    /// <summary>An instant as RFC 3339 in UTC.</summary>
    Instant,

    /// <summary>A length of time as ISO 8601 in hours, minutes and seconds.</summary>
    Duration,

    /// <summary>A minute, a day or a month; how it is written says which.</summary>
    Moment,

    /// <summary>An object.</summary>
    Object,
}
