namespace Sitrep.Contracts;

/// <summary>The sources that a record names: every claimant and every cited source, wherever in the message it stands.</summary>
public static class SourceReferences
{
    private const string ClaimantField = "claimant";

    /// <summary>Distinct source ids, sorted.</summary>
    public static IReadOnlyList<string> In(IMessage record)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        Collect(record, ids);
        ids.Remove("");
        return [.. ids];
    }

    private static void Collect(IMessage message, SortedSet<string> ids)
    {
        if (message is Citation citation)
            ids.Add(citation.Source);
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            if (field.FieldType == FieldType.String && field.Name == ClaimantField)
                ids.Add((string)field.Accessor.GetValue(message));
            else if (field.FieldType == FieldType.Message && field.IsRepeated && !field.IsMap)
                foreach (IMessage item in (System.Collections.IEnumerable)field.Accessor.GetValue(message))
                    Collect(item, ids);
            else if (field.FieldType == FieldType.Message && field.Accessor.GetValue(message) is IMessage inner)
                Collect(inner, ids);
        }
    }
}
