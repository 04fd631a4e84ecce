namespace Sitrep.Evidence.Regions;

/// <summary>The register's embedded tables: semicolons between cells, a header line, no quoting, since no name in them holds a
/// semicolon.</summary>
public static class SemicolonFile
{
    /// <summary>The lines below the header of the table that is embedded beside a type, as cells.</summary>
    public static IEnumerable<string[]> Read(Type beside, string name)
    {
        using var stream = beside.Assembly.GetManifestResourceStream(beside, name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        var header = reader.ReadLine() ?? "";
        var columns = header.Split(';').Length;
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            if (cells.Length != columns)
                throw new InvalidOperationException($"A line of {name} has {cells.Length} cells and not {columns}: {line}");
            yield return cells;
        }
    }

    /// <summary>The value of the contract that a cell names.</summary>
    public static T ValueOf<T>(string cell)
        where T : struct, Enum => EnumWords.TryRead<T>(cell, out var value)
        ? value
        : throw new InvalidOperationException($"A table has an unknown word for {typeof(T).Name}: {cell}");
}
