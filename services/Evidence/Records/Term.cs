namespace Sitrep.Evidence.Records;

/// <summary>What records are found by besides time: words such as region:UA51, kept in one column between blanks. Values have no
/// blanks by their grammar, so that a term is found whole or not at all.</summary>
public static class Term
{
    public static string Source(string id) => Of("source", id);

    /// <summary>A term, or nothing for an empty value.</summary>
    public static string Of(string name, string value) => value.Length == 0 ? "" : $"{name}:{value}";

    internal static string Join(IEnumerable<string> terms)
    {
        string[] sorted = [.. terms.Where(term => term.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? "" : $" {string.Join(' ', sorted)} ";
    }

    /// <summary>The term as it stands in the column.</summary>
    internal static string Stored(string term) => $" {term} ";
}
