namespace Sitrep.Storage;

/// <summary>Hashes that cannot be made without a key of the database (HMAC-SHA256): what they are of cannot be found by trying
/// likely values, except by one who has the database file.</summary>
public sealed class KeyedHash(byte[] key)
{
    /// <summary>The 32 bytes for this content.</summary>
    public byte[] Compute(ReadOnlySpan<byte> content) => HMACSHA256.HashData(key, content);
}
