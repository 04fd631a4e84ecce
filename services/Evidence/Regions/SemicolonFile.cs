namespace Sitrep.Evidence.Regions;

/// <summary>
/// The register's embedded tables: semicolons between cells, a header line, no quoting, since no name in them holds a
/// semicolon.
/// </summary>
internal static class SemicolonFile
{
    public static IEnumerable<string[]> Read(string name)
    {
        using Stream stream = typeof(SemicolonFile).Assembly.GetManifestResourceStream($"{typeof(SemicolonFile).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        string header = reader.ReadLine() ?? "";
        int columns = header.Split(';').Length;
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(';');
            if (cells.Length != columns)
                throw new InvalidOperationException($"A line of {name} has {cells.Length} cells and not {columns}: {line}");
            yield return cells;
        }
    }
}
