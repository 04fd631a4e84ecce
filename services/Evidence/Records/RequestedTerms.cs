namespace Sitrep.Evidence.Records;

/// <summary>What the filters of a list ask for: each text and enum of its request but those that every list has, under the last word
/// of the field's name, as <c>item_class</c> asks for <c>class:uav</c>.</summary>
internal static class RequestedTerms
{
    private static readonly string[] NoFilters = ["page_token", "text", "zone"];

    /// <param name="request">The request.</param>
    /// <param name="faults">
    /// Takes an enum's value that this version does not know: it has no word to look for, and passed over it would give
    /// everything to a caller who asked for something.
    /// </param>
    public static IReadOnlyList<string> From(IListRequest request, Violations faults) =>
    [
        .. request.Descriptor.Fields.InFieldNumberOrder()
            .Where(field => field.FieldType is FieldType.String or FieldType.Enum && !NoFilters.Contains(field.Name))
            .Select(field => Term.Of(field.Name[(field.Name.LastIndexOf('_') + 1)..], Text(request, field, faults))),
    ];

    private static string Text(IListRequest request, FieldDescriptor field, Violations faults)
    {
        if (field.FieldType == FieldType.String)
            return (string)field.Accessor.GetValue(request);
        var number = Convert.ToInt32(field.Accessor.GetValue(request), null);
        if (field.EnumType.FindValueByNumber(number) is { } value)
            return EnumWords.Of(value);
        var names = field.EnumType.Values.Where(known => known.Number != 0).Select(known => known.Name);
        faults.Add(field.JsonName, $"There is no value {number}.", $"Give one of: {string.Join(", ", names)}; or leave it out.");
        return "";
    }
}
