using Google.Protobuf;

namespace Sitrep.Evidence.Summaries;

/// <summary>As much of a list as a section has room for.</summary>
public static class Listing
{
    /// <summary>Bytes of one list: a section of five full lists, with the figures of their claims, stays under its 1 MiB.</summary>
    public const int BytesMax = 100 << 10;

    /// <summary>The first records, up to <see cref="SummaryReader.RowsMax"/> and <see cref="BytesMax"/>; at least one if there is any.</summary>
    public static IReadOnlyList<T> First<T>(IReadOnlyList<T> records)
        where T : IMessage
    {
        int bytes = 0;
        return [.. records.Take(SummaryReader.RowsMax).TakeWhile((record, index) => (bytes += record.CalculateSize()) <= BytesMax || index == 0)];
    }
}
