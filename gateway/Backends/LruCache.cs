using System.Diagnostics.CodeAnalysis;

namespace Sitrep.Gateway.Backends;

/// <summary>A map that forgets what was not used for longest once its entries weigh more than its capacity. Safe for
/// concurrent use.</summary>
internal sealed class LruCache<TKey, TValue>(long capacity, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<CacheEntry>> _nodes = [];
    private readonly LinkedList<CacheEntry> _byUse = [];
    private long _weight;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            var weight = weigh(value);
            if (_nodes.TryGetValue(key, out var old))
                Remove(old);
            _nodes[key] = _byUse.AddFirst(new CacheEntry(key, value, weight));
            _weight += weight;
            Shrink();
        }
    }

    /// <summary>Weighs a value anew that has grown, if it is still there.</summary>
    public void Reweigh(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node) || !ReferenceEquals(node.Value.Value, value))
                return;
            var weight = weigh(value);
            _weight += weight - node.Value.Weight;
            node.Value = node.Value with { Weight = weight };
            Shrink();
        }
    }

    /// <summary>Forgets the values of which this holds.</summary>
    public void RemoveWhere(Func<TValue, bool> isUnwanted)
    {
        lock (_gate)
        {
            foreach (var node in _nodes.Values.Where(node => isUnwanted(node.Value.Value)).ToArray())
                Remove(node);
        }
    }

    public void Clear() => RemoveWhere(_ => true);

    private void Shrink()
    {
        while (_weight > capacity && _byUse.Last is { } last)
            Remove(last);
    }

    private void Remove(LinkedListNode<CacheEntry> node)
    {
        _byUse.Remove(node);
        _nodes.Remove(node.Value.Key);
        _weight -= node.Value.Weight;
    }

    private sealed record CacheEntry(TKey Key, TValue Value, long Weight);
}
