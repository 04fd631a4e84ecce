using System.Linq.Expressions;
using System.Reflection;

namespace Sitrep.Storage;

/// <summary>The parameters that a statement has, and how their values are read from what it is run with.</summary>
internal sealed class StatementParameters
{
    private const string Revision = "revision";

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Parameter>> OfTypes = new();

    private readonly Parameter[] _all;

    /// <param name="sql">The statement's text; what does not stand in it is passed over.</param>
    /// <param name="given">See <see cref="PreparedConnection.Run"/>.</param>
    public StatementParameters(string sql, object? given)
    {
        _all = [.. Given(given).Append(new(Revision, null)).Where(parameter => sql.Contains($"@{parameter.Name}", StringComparison.Ordinal))];
        Lists = [.. _all.Where(parameter => parameter.Read?.Invoke(given!) is IEnumerable<string>).Select(parameter => parameter.Name)];
    }

    /// <summary>Their names, without the sign before them.</summary>
    public IEnumerable<string> Names => _all.Select(parameter => parameter.Name);

    /// <summary>The names of those that are several values.</summary>
    public IReadOnlyList<string> Lists { get; }

    public int Count => _all.Length;

    /// <summary>The value of a parameter by its place among the names.</summary>
    public object? Read(int place, object? given, long revision) => _all[place].Read is { } read ? read(given!) : revision;

    private static IReadOnlyList<Parameter> Given(object? given) => given switch
    {
        null => [],
        IReadOnlyDictionary<string, object?> named => [.. named.Keys.Select(name => new Parameter(name, Reader(name)))],
        _ => OfTypes.GetOrAdd(
            given.GetType(), static type => [.. type.GetProperties().Select(property => new Parameter(property.Name, Reader(property)))]),
    };

    private static Func<object, object?> Reader(string name) => given => ((IReadOnlyDictionary<string, object?>)given)[name];

    private static Func<object, object?> Reader(PropertyInfo property)
    {
        var given = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(given, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), given).Compile();
    }

    /// <param name="Read">Reads its value; null for the revision, which every statement may use.</param>
    private sealed record Parameter(string Name, Func<object, object?>? Read);
}
