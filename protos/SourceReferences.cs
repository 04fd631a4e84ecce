namespace Sitrep.Contracts;

/// <summary>The sources that a record names: every claimant and every cited source, wherever in the message it stands.</summary>
public static class SourceReferences
{
    private const string ClaimantField = "claimant";

    private static readonly MessageSearch Ids = new(field =>
        (field.FieldType == FieldType.String && field.Name == ClaimantField)
        || (field.ContainingType == Citation.Descriptor && field.FieldNumber == Citation.SourceFieldNumber));

    /// <summary>Distinct source ids, sorted.</summary>
    public static IReadOnlyList<string> In(IMessage record)
    {
        List<string> ids = [];
        foreach (string id in Ids.In(record))
        {
            // Few, and mostly the same again.
            if (id.Length > 0 && !ids.Contains(id))
                ids.Add(id);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
