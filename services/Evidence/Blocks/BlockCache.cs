namespace Sitrep.Evidence.Blocks;

/// <summary>What was computed from blocks, as long as there is room. Thread-safe.</summary>
/// <param name="bytesMax">How much it may hold, as <paramref name="weigh"/> tells it; up to twice as much for a while.</param>
/// <param name="weigh">About how many bytes a value takes.</param>
public sealed class BlockCache<TKey, TValue>(long bytesMax, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : class
{
    // What is found moves to the young generation. Once that is full it becomes the old one, and what was old and not asked for is gone:
    // about what is used least, without an order that every look-up would have to change under a lock.
    private Generation _young = new();
    private Generation _old = new();

    /// <summary>The value of a key; null if none is kept.</summary>
    public TValue? Find(TKey key)
    {
        if (_young.Values.TryGetValue(key, out var value))
            return value;
        if (_old.Values.TryGetValue(key, out value))
            Keep(key, value);
        return value;
    }

    public void Keep(TKey key, TValue value)
    {
        var young = _young;
        if (!young.Values.TryAdd(key, value) || Interlocked.Add(ref young.Bytes, weigh(value)) <= bytesMax)
            return;
        if (Interlocked.CompareExchange(ref _young, new Generation(), young) == young)
            _old = young;
    }

    private sealed class Generation
    {
        public long Bytes;

        public ConcurrentDictionary<TKey, TValue> Values { get; } = new();
    }
}
