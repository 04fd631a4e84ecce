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
        List<string> distinct = [];
        foreach (var term in terms)
        {
            // Few: a set would take longer.
            if (term.Length > 0 && !distinct.Contains(term))
                distinct.Add(term);
        }

        distinct.Sort(StringComparer.Ordinal);
        return distinct.Count == 0 ? "" : $" {string.Join(' ', distinct)} ";
    }

    /// <summary>The term as it stands in the column.</summary>
    internal static string Stored(string term) => $" {term} ";
}
