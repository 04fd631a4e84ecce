namespace Sitrep.Gateway.Reports.Wording;

/// <summary>English names by code, from a table beside this file: a line of headings, then one code per line, columns apart by
/// semicolons.</summary>
internal static class NameTable
{
    /// <param name="file">The file, for example regions.csv.</param>
    /// <param name="name">Makes a name of the columns after the code.</param>
    /// <param name="codes">How codes are told apart.</param>
    public static FrozenDictionary<string, T> Read<T>(string file, Func<string[], T> name, StringComparer codes)
    {
        using var stream = typeof(NameTable).Assembly.GetManifestResourceStream(typeof(NameTable), file)
            ?? throw new InvalidOperationException($"The table {file} is not embedded.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(';'))
            .ToFrozenDictionary(cells => cells[0], cells => name(cells[1..]), codes);
    }
}
