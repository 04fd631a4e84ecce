using System.Reflection;

namespace Sitrep.Storage;

/// <summary>The properties of one type of row by their column: <c>from_revision</c> is read from <c>FromRevision</c>.</summary>
internal sealed class TableColumns
{
    private static readonly ConcurrentDictionary<Type, TableColumns> Shapes = new();

    private readonly Type _type;
    private readonly FrozenDictionary<string, PropertyInfo> _properties;

    private TableColumns(Type type)
    {
        _type = type;
        _properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .ToFrozenDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
    }

    public static TableColumns For(Type type) => Shapes.GetOrAdd(type, static type => new TableColumns(type));

    /// <summary>The value for a column as SQLite takes it.</summary>
    /// <exception cref="ArgumentException">No such property, or a type that would be stored as text that sorts wrongly.</exception>
    public object Read(object row, string column)
    {
        if (!_properties.TryGetValue(column.Replace("_", "", StringComparison.Ordinal), out var property))
            throw new ArgumentException($"{_type.Name} has no property for column '{column}'.", nameof(row));

        var value = property.GetValue(row);
        return value switch
        {
            null => DBNull.Value,
            long or int or short or byte or uint or bool or double or string or byte[] => value,
            _ => throw new ArgumentException(
                $"{_type.Name}.{property.Name} is a {value.GetType().Name}; convert it to an integer, bool, double, string or byte[].",
                nameof(row)),
        };
    }
}
