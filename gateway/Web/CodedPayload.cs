namespace Sitrep.Gateway.Web;

/// <summary>The body of an answer in one coding.</summary>
internal sealed class CodedPayload
{
    // All cores but one, so that plain answers go on meanwhile.
    private static readonly SemaphoreSlim Turns = new(Math.Max(1, Environment.ProcessorCount - 1));

    private readonly Lazy<Task<ReadOnlyMemory<byte>>> _bytes;

    /// <param name="plain">The bytes before they are coded.</param>
    /// <param name="etag">Of the plain bytes; null for none.</param>
    /// <param name="made">Told how many bytes a copy has that was made.</param>
    public CodedPayload(ContentCoding coding, ReadOnlyMemory<byte> plain, string? etag, Action<int> made)
    {
        Coding = coding;
        ETag = coding.Open is null ? etag : etag?.Insert(etag.Length - 1, $".{coding.Name}");
        _bytes = coding.Open is { } open ? new(() => EncodeAsync(open, plain, made)) : new(Task.FromResult(plain));
    }

    public ContentCoding Coding { get; }

    /// <summary>Strong and quoted, and of no other coding (RFC 9110, 8.8.3.3); null for none.</summary>
    public string? ETag { get; }

    /// <summary>The bytes, made for the first who asks.</summary>
    public Task<ReadOnlyMemory<byte>> Bytes => _bytes.Value;

    private static async Task<ReadOnlyMemory<byte>> EncodeAsync(
        Func<Stream, Stream> open, ReadOnlyMemory<byte> plain, Action<int> made)
    {
        await Turns.WaitAsync();
        try
        {
            var bytes = await Task.Run(() => Encode(open, plain.Span));
            made(bytes.Length);
            return bytes;
        }
        finally
        {
            Turns.Release();
        }
    }

    private static byte[] Encode(Func<Stream, Stream> open, ReadOnlySpan<byte> plain)
    {
        using var coded = new MemoryStream();
        using (var coder = open(coded))
            coder.Write(plain);
        return coded.ToArray();
    }
}
