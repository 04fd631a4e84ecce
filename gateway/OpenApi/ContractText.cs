namespace Sitrep.Gateway.OpenApi;

/// <summary>Comments of the contracts, in the words of their JSON.</summary>
internal static partial class ContractText
{
    public static string Describe(IDescriptor element) =>
        FieldName().Replace(ContractComments.Of(element), match => $"`{CamelCase(match.Value)}`");

    /// <summary>What an element of a list or map is.</summary>
    public static string OfElement(FieldMapping list) => list.Form switch
    {
        JsonForm.Object => Describe(list.Message.Descriptor),
        JsonForm.Word => Describe(list.Enum),
        _ => "One of the list.",
    };

    private static string CamelCase(string name) => WordStart().Replace(name, match => match.Groups[1].Value.ToUpperInvariant());

    // The contracts name fields in snake case.
    [GeneratedRegex("(?<![A-Za-z0-9_./])[a-z][a-z0-9]*(_[a-z0-9]+)+(?![A-Za-z0-9_./])")]
    private static partial Regex FieldName();

    [GeneratedRegex("_([a-z0-9])")]
    private static partial Regex WordStart();
}
