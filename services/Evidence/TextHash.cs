using System.Security.Cryptography;

namespace Sitrep.Evidence;

/// <summary>SHA-256 of texts, by which names and rows are told apart.</summary>
public static class TextHash
{
    /// <summary>The first bytes of it, in lower-case digits; all of them where no number is given.</summary>
    public static string Hex(string text, int bytes = SHA256.HashSizeInBytes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}
