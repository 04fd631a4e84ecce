namespace Sitrep.Evidence.Records;

/// <summary>Sizes of pages.</summary>
internal static class Paging
{
    /// <summary>What a caller gets who asks for no size.</summary>
    public const int SizeDefault = 50;

    /// <summary>Beyond it a page only holds up its reader: usual records are a few KiB.</summary>
    public const int SizeMax = 500;

    /// <summary>Keeps an answer within the 4 MiB that a client takes by default, also where records are at their limits.</summary>
    public const int BytesMax = 3 << 20;

    public static int SizeOf(IPageRequest request, Violations faults)
    {
        if (request.PageSize is < 0 or > SizeMax)
            faults.Add("pageSize", $"{request.PageSize} is not between 1 and {SizeMax}.", $"Give 1 to {SizeMax}, or 0 for {SizeDefault}.");
        return request.PageSize == 0 ? SizeDefault : request.PageSize;
    }

    /// <summary>How many of the records found make the page: at most its size and its bytes, and at least one.</summary>
    public static int Fitting(IEnumerable<IMessage> found, int size) => Within(BytesMax, found.Take(size)).Count;

    /// <summary>The first messages that together have at most so many bytes, and at least one if there is any.</summary>
    public static IReadOnlyList<T> Within<T>(int bytesMax, IEnumerable<T> messages)
        where T : IMessage
    {
        var bytes = 0;
        return [.. messages.TakeWhile((message, index) => (bytes += message.CalculateSize()) <= bytesMax || index == 0)];
    }
}
