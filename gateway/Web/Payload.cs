using Microsoft.Extensions.Primitives;

namespace Sitrep.Gateway.Web;

/// <summary>The body of an answer in every coding. A coded copy is made once, for the first who wants it, and stays as long as this does.</summary>
internal sealed class Payload
{
    private readonly CodedPayload _plain;
    private readonly CodedPayload[] _all;
    private long _weight;

    /// <param name="bytes">As they are rendered, never to be changed.</param>
    /// <param name="contentType">Of the bytes before they are coded.</param>
    /// <param name="etag">Of the bytes as they are, strong and quoted; null where nobody vouches for them, so that they are not to be kept.</param>
    public Payload(ReadOnlyMemory<byte> bytes, string contentType, string? etag)
    {
        ContentType = contentType;
        _weight = bytes.Length;
        _all = [.. ContentCoding.All.Select(coding => new CodedPayload(coding, bytes, etag, Grow))];
        _plain = Array.Find(_all, coded => coded.Coding == ContentCoding.Identity)!;
    }

    /// <summary>Raised when a coded copy was made.</summary>
    public event Action? Grown;

    public StringValues ContentType { get; }

    /// <summary>What of the request the answer depends on, beside its address.</summary>
    public StringValues Vary { get; init; } = Caching.VaryByCoding;

    /// <summary>The bytes as they are.</summary>
    public ReadOnlyMemory<byte> Bytes => _plain.Bytes.Result;

    /// <summary>The tag of the bytes as they are.</summary>
    public string? ETag => _plain.ETag;

    /// <summary>Bytes held, in all codings.</summary>
    public long Weight => Interlocked.Read(ref _weight);

    /// <summary>The body in the coding that a caller likes best.</summary>
    /// <exception cref="ProblemException">He takes none.</exception>
    public CodedPayload For(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0)
            return _plain;
        var chosen = ContentCoding.Choose(acceptEncoding, Bytes.Length);
        return Array.Find(_all, coded => coded.Coding == chosen)!;
    }

    private void Grow(int bytes)
    {
        Interlocked.Add(ref _weight, bytes);
        Grown?.Invoke();
    }
}
