using System.Buffers;
using System.Buffers.Text;

namespace Sitrep.Storage;

/// <summary>Page tokens that only this database can issue: base64url of a version byte, the cursor, and an HMAC-SHA256
/// over both and the SHA-256 of the list's other arguments.</summary>
public sealed class PageTokens(Database db)
{
    /// <summary>Longer than any token issued here; longer input is not looked at.</summary>
    public const int LengthMax = 4096;

    private const byte Version = 1;

    private readonly byte[] _key = db.Secret(Secrets.PageTokenKey);

    /// <summary>The token for a cursor; it is good for the same <paramref name="arguments"/> only.</summary>
    /// <exception cref="ArgumentException">The position is too long for a token.</exception>
    public string Seal(PageCursor cursor, string arguments)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(cursor.Revision);
        writer.Write(cursor.Position.Count);
        foreach (var part in cursor.Position)
            writer.Write(part);
        writer.Flush();
        writer.Write(Sign(bytes.ToArray(), arguments));
        writer.Flush();

        var token = Base64Url.EncodeToString(bytes.ToArray());
        return token.Length <= LengthMax
            ? token
            : throw new ArgumentException($"The position makes a token of more than {LengthMax} characters.", nameof(cursor));
    }

    /// <summary>The cursor of a token that <see cref="Seal"/> made for the same arguments.</summary>
    /// <exception cref="PageTokenInvalidException">Anything else.</exception>
    public PageCursor Open(string token, string arguments)
    {
        var bytes = Decode(token);
        var signed = bytes.Length - HMACSHA256.HashSizeInBytes;
        if (signed < 1
            || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(signed), Sign(bytes.AsSpan(0, signed), arguments))
            || bytes[0] != Version)
            throw new PageTokenInvalidException();

        using var reader = new BinaryReader(new MemoryStream(bytes, 1, signed - 1), Encoding.UTF8);
        var revision = reader.ReadInt64();
        var position = new string[reader.ReadInt32()];
        for (var i = 0; i < position.Length; i++)
            position[i] = reader.ReadString();
        return new PageCursor(revision, position);
    }

    private static byte[] Decode(string token)
    {
        // One cursor has one spelling: white space, padding or stray last bits make another token.
        var bytes = new byte[LengthMax];
        return token.Length <= LengthMax
            && Base64Url.DecodeFromChars(token, bytes, out _, out var length) == OperationStatus.Done
            && Base64Url.EncodeToString(bytes.AsSpan(0, length)) == token
                ? bytes[..length]
                : throw new PageTokenInvalidException();
    }

    private byte[] Sign(ReadOnlySpan<byte> content, string arguments)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(content);
        hmac.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(arguments)));
        return hmac.GetHashAndReset();
    }
}
