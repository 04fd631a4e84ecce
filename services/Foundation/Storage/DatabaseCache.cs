namespace Sitrep.Storage;

/// <summary>What was computed from a database: one value of each type, for as long as the database is open. Thread-safe.</summary>
public sealed class DatabaseCache
{
    private readonly ConcurrentDictionary<Type, object> _values = new();

    /// <summary>The value of a type that was set last; null if none was.</summary>
    public T? Get<T>()
        where T : class => (T?)_values.GetValueOrDefault(typeof(T));

    /// <summary>The value of a type, made if there is none; all who ask get the same.</summary>
    public T GetOrAdd<T>(Func<T> create)
        where T : class => (T)_values.GetOrAdd(typeof(T), static (_, create) => create(), create);

    public void Set<T>(T value)
        where T : class => _values[typeof(T)] = value;
}
