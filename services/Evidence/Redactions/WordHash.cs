using System.Buffers.Binary;
using Sitrep.Storage;

namespace Sitrep.Evidence.Redactions;

/// <summary>By what words are known again without keeping them: a sum that is cheap to carry along a text, and a keyed hash that
/// proves what the sum suggests.</summary>
internal sealed class WordHash
{
    // A prime below 2^31: products stay within 64 bits, and one text in two thousand million meets another's sum.
    private const ulong Modulus = 2_147_483_647;

    private readonly KeyedHash _keyed;
    private readonly ulong _factor;

    public WordHash(KeyedHash keyed)
    {
        _keyed = keyed;
        _factor = (BinaryPrimitives.ReadUInt32LittleEndian(keyed.Compute("rolling sum"u8)) % (Modulus - ushort.MaxValue)) + ushort.MaxValue;
    }

    /// <summary>The keyed hash of words of a record; another record's of the same words is another.</summary>
    public byte[] Compute(string record, ReadOnlySpan<char> words) =>
        _keyed.Compute([.. Encoding.UTF8.GetBytes(record), 0, .. MemoryMarshal.AsBytes(words)]);

    /// <summary>The sum over words.</summary>
    public long SumOf(ReadOnlySpan<char> words)
    {
        ulong sum = 0;
        foreach (var letter in words)
            sum = Next(sum, letter);
        return (long)sum;
    }

    /// <summary>The places in a text at which so many letters have this sum.</summary>
    public IEnumerable<int> PlacesOf(string text, int length, long sum)
    {
        if (text.Length < length)
            yield break;
        ulong first = 1; // what the letter that leaves the window has been multiplied by
        for (var i = 1; i < length; i++)
            first = first * _factor % Modulus;
        var carried = (ulong)SumOf(text.AsSpan(0, length));
        for (var start = 0; ; start++)
        {
            if (carried == (ulong)sum)
                yield return start;
            if (start + length == text.Length)
                yield break;
            carried = Next((carried + Modulus - (text[start] * first % Modulus)) % Modulus, text[start + length]);
        }
    }

    private ulong Next(ulong sum, char letter) => ((sum * _factor) + letter) % Modulus;
}
