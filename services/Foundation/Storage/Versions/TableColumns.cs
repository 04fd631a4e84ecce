using System.Linq.Expressions;
using System.Reflection;

namespace Sitrep.Storage;

/// <summary>Reads the properties of one type of row by their column: <c>from_revision</c> is read from <c>FromRevision</c>.</summary>
internal static class TableColumns
{
    private static readonly Type[] Stored =
        [typeof(long), typeof(int), typeof(short), typeof(byte), typeof(uint), typeof(bool), typeof(double), typeof(string), typeof(byte[])];

    private static readonly ConcurrentDictionary<(Type Type, string Column), Func<object, object?>> Readers = new();

    /// <summary>One reader per column. Compiled, since an import asks for a dozen columns of each of its rows.</summary>
    /// <exception cref="ArgumentException">No such property, or a type that would be stored as text that sorts wrongly.</exception>
    public static Func<object, object?>[] Of(Type type, IReadOnlyList<string> columns) =>
        [.. columns.Select(column => Readers.GetOrAdd((type, column), static key => Reader(key.Type, key.Column)))];

    private static Func<object, object?> Reader(Type type, string column)
    {
        var property = type.GetProperty(
                column.Replace("_", "", StringComparison.Ordinal), BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new ArgumentException($"{type.Name} has no property for column '{column}'.");
        var value = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (!Stored.Contains(value))
            throw new ArgumentException(
                $"{type.Name}.{property.Name} is a {value.Name}; convert it to an integer, bool, double, string or byte[].");

        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Convert(Expression.Property(Expression.Convert(row, type), property), typeof(object)), row).Compile();
    }
}
