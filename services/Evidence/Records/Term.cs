namespace Sitrep.Evidence.Records;

/// <summary>What records are found by besides time: words such as region:UA51, see <see cref="TermIndex"/>.</summary>
public static class Term
{
    public static string Source(string id) => Of("source", id);

    /// <summary>A term, or nothing for an empty value.</summary>
    public static string Of(string name, string value) => value.Length == 0 ? "" : $"{name}:{value}";
}
