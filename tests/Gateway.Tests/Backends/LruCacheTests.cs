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

    [Fact]
    public void Reweigh_OfWhatHasGrown_MakesRoomForIt()
    {
        var cache = new LruCache<string, List<int>>(3, list => list.Count);
        List<int> first = [1];
        List<int> second = [1];
        cache.Set("a", first);
        cache.Set("b", second);

        second.AddRange([2, 3]);
        cache.Reweigh("b", second);

        Assert.False(cache.TryGet("a", out _));
        Assert.True(cache.TryGet("b", out _));
    }

    [Fact]
    public void Reweigh_OfWhatHasGivenWay_ChangesNothing()
    {
        var cache = new LruCache<string, List<int>>(3, list => list.Count);
        List<int> old = [1];
        cache.Set("a", old);
        cache.Set("a", [1]);
        cache.Set("b", [1]);

        old.AddRange([2, 3, 4]);
        cache.Reweigh("a", old);
        cache.Reweigh("c", old);

        Assert.True(cache.TryGet("a", out _));
        Assert.True(cache.TryGet("b", out _));
    }
}
