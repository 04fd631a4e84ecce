namespace Sitrep.Evidence.Summaries;

/// <summary>As much of a list as a section has room for.</summary>
public static class Listing
{
    /// <summary>Bytes of one list: a section of five full lists, with the figures of their claims, stays under its 1 MiB.</summary>
    public const int BytesMax = 100 << 10;

    /// <summary>Bytes of a list of a few plain records, of which a section may have three more.</summary>
    public const int ShortBytesMax = BytesMax / 3;

    /// <summary>The first records, up to <see cref="SummaryReader.RowsMax"/> and so many bytes; at least one if there is any.</summary>
    public static IReadOnlyList<T> First<T>(IReadOnlyList<T> records, int bytesMax = BytesMax)
        where T : IMessage => Paging.Within(bytesMax, records.Take(SummaryReader.RowsMax));

    /// <summary>The last records, in their order: for lists that reach back from the period and are cut at their far end.</summary>
    public static IReadOnlyList<T> Last<T>(IReadOnlyList<T> records, int bytesMax = BytesMax)
        where T : IMessage => [.. First<T>([.. records.Reverse()], bytesMax).Reverse()];
}
