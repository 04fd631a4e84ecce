using System.IO.Hashing;
using System.Security.Cryptography;

namespace Sitrep.Evidence.Figures;

/// <summary>Where several claims were said, while they are gone through: the first citations of them, and how many there are, each once.
/// Those of parts joined are those of all, in any order.</summary>
public sealed class CitationSum
{
    /// <summary>Most citations that a figure carries; the rest are counted.</summary>
    public const int CitationsMax = 5;

    // Of its own in every process, so that nobody can make up citations that are taken for one another.
    private static readonly long Seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    private readonly List<Cited> _first = new(1);
    private readonly List<ulong> _all = new(1);
    private bool _isCompact = true;

    /// <summary>The first, at most <see cref="CitationsMax"/>, in the order of their claims.</summary>
    public IEnumerable<V1.Citation> First => _first.Select(cited => cited.Citation);

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            Compact();
            return _all.Count;
        }
    }

    public void Add(IReadOnlyList<V1.Citation> citations, ClaimPosition position)
    {
        for (var index = 0; index < citations.Count; index++)
        {
            var hash = HashOf(citations[index]);
            Hold(hash);
            Offer(new(position, index, hash, citations[index]));
        }
    }

    public void Add(CitationSum other)
    {
        if (_all.Count == 0)
            (_isCompact, _all.Capacity) = (other._isCompact, other._all.Count);
        else
            _isCompact = false;
        _all.AddRange(other._all);
        foreach (var cited in other._first)
            Offer(cited);
    }

    /// <summary>Forgets what was added more than once. What is kept for many to read must be compact: to count it then changes nothing.</summary>
    public void Compact()
    {
        if (_isCompact)
            return;
        var all = CollectionsMarshal.AsSpan(_all);
        all.Sort();
        var count = 1;
        for (var index = 1; index < all.Length; index++)
        {
            if (all[index] != all[count - 1])
                all[count++] = all[index];
        }

        _all.RemoveRange(count, _all.Count - count);
        _all.TrimExcess();
        _isCompact = true;
    }

    /// <summary>Tells a message from others that say something else: by chance two in 10^9 are alike once in ten tries.</summary>
    internal static ulong HashOf(IMessage message) => XxHash3.HashToUInt64(message.ToByteArray(), Seed);

    private void Hold(ulong hash)
    {
        // Claims of one post come one after the other.
        if (_all.Count > 0 && _all[^1] == hash)
            return;
        _isCompact &= _all.Count == 0 || _all[^1] < hash;
        _all.Add(hash);
    }

    private void Offer(Cited cited)
    {
        var known = _first.FindIndex(other => other.Hash == cited.Hash);
        if (known >= 0)
        {
            if (_first[known].CompareTo(cited) <= 0)
                return;
            _first.RemoveAt(known);
        }

        var place = _first.FindIndex(other => cited.CompareTo(other) < 0);
        if (place >= 0)
            _first.Insert(place, cited);
        else if (_first.Count < CitationsMax)
            _first.Add(cited);
        if (_first.Count > CitationsMax)
            _first.RemoveAt(CitationsMax);
    }

    private sealed record Cited(ClaimPosition Position, int Index, ulong Hash, V1.Citation Citation) : IComparable<Cited>
    {
        public int CompareTo(Cited? other)
        {
            if (other is null)
                return 1;
            var order = Position.CompareTo(other.Position);
            return order != 0 ? order : Index.CompareTo(other.Index);
        }
    }
}
