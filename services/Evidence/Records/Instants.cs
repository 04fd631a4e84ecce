using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Evidence.Records;

/// <summary>Times that a request asks about. They may lie before or after every record, but within the years that clocks and zones
/// are sure of.</summary>
internal static class Instants
{
    public static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int NanosMax = 999_999_999;

    /// <summary>The time as an instant; null, with a fault, where it is none.</summary>
    public static DateTimeOffset? Read(Timestamp time, string field, Violations faults)
    {
        if (time.Nanos is >= 0 and <= NanosMax && time.Seconds >= Earliest.ToUnixTimeSeconds() && time.Seconds <= Latest.ToUnixTimeSeconds())
            return time.ToDateTimeOffset();
        faults.Add(field, "Not a time of the years 1900 to 2200.", "Give an instant within them.");
        return null;
    }
}
