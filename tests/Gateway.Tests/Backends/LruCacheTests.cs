using CsCheck;
using Sitrep.Gateway.Backends;

namespace Sitrep.Gateway.Tests.Backends;

public sealed class LruCacheTests
{
    private const int Capacity = 20;

    [Fact]
    public void Set_NeverHoldsMoreThanItsCapacity() => Gen.Select(Gen.Int[0, 9], Gen.Int[1, 8]).Array.Sample(entries =>
    {
        var cache = new LruCache<int, int>(Capacity, weight => weight);
        foreach (var (key, weight) in entries)
            cache.Set(key, weight);
        return Enumerable.Range(0, 10).Sum(key => cache.TryGet(key, out var weight) ? weight : 0) <= Capacity;
    });

    [Fact]
    public void TryGet_KeepsWhatIsUsed()
    {
        var cache = new LruCache<string, int>(2, _ => 1);
        cache.Set("a", 1);
        cache.Set("b", 2);

        Assert.True(cache.TryGet("a", out _));
        cache.Set("c", 3);

        Assert.True(cache.TryGet("a", out _));
        Assert.False(cache.TryGet("b", out _));
    }
}
