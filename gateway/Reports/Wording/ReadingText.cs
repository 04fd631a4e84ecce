namespace Sitrep.Gateway.Reports.Wording;

/// <summary>Words for readings: what sources say of a record differently, and not in numbers.</summary>
internal static class ReadingText
{
    /// <summary>What a reading is about: the date on which it was concluded, the channel.</summary>
    public static string Field(string field) => field switch
    {
        "concluded" => "the date of conclusion",
        "channel" => "the channel",
        "window" => "the time",
        "claims" => "the counts",
        "parties" => "the parties",
        "mediators" => "the mediators",
        "made" => "the date",
        "place" => "the place",
        "cause" or "causeWords" => "the cause",
        "ended" => "whether it ended",
        "attacker" => "the attacker",
        _ => field,
    };

    /// <summary>A reading's value as it is printed: channels by their name, other words in quotation marks.</summary>
    public static string Value(Reading reading) => reading.Field == "channel" ? Channel(reading.Value) : Phrase.Quote(reading.Value);

    /// <summary>A channel by its usual name.</summary>
    public static string Channel(string channel) => channel switch
    {
        "x" => "X",
        "telegram" => "Telegram",
        "facebook" => "Facebook",
        _ => channel.Replace('-', ' '),
    };

    /// <summary>Each value with whose word it is: “a storm” (Russian Ministry of Defence) and “a strike” (Government of Ukraine).</summary>
    public static string Values(WordingContext wording, IEnumerable<Reading> readings) =>
        Phrase.And(readings.Select(reading => $"{Value(reading)} ({wording.Name(reading.Claimant)})"));
}
