namespace Sitrep.Evidence.Imports.Datasets;

/// <summary>Names of columns, which files spell without regard to case, outer blanks, and whether a blank, an underscore or a
/// hyphen stands between words.</summary>
public sealed partial class ColumnNames : IEqualityComparer<string>
{
    private ColumnNames()
    {
    }

    /// <summary>Holds spellings of one name for equal.</summary>
    public static ColumnNames Comparer { get; } = new();

    public bool Equals(string? x, string? y) => x is null || y is null ? ReferenceEquals(x, y) : Folded(x) == Folded(y);

    public int GetHashCode(string obj) => Folded(obj).GetHashCode(StringComparison.Ordinal);

    // Every cell is found by the name of its column, and most names are in this form already.
    private static string Folded(string name) => name.All(letter => char.IsAsciiLetterLower(letter) || letter is '_')
        ? name
        : Between().Replace(name.Trim().ToLowerInvariant(), "_");

    [GeneratedRegex("[ _-]+")]
    private static partial Regex Between();
}
