using System.Collections;

namespace Sitrep.Evidence.Redactions;

/// <summary>The texts of a record: words, which may be taken out, and what it is known, found and added up by, which stays. A
/// field that nobody has thought of is words.</summary>
internal static class RecordWords
{
    private static readonly FrozenSet<string> Unredactable = new[]
    {
        // What it is, whose it is, and what its claims are known by.
        "id", "etag", "source", "claimant", "field", "item", "side", "part", "agreement", "agreements", "about",
        // Codes.
        "party", "parties", "mediators", "attacker", "direction_disputed", "regions", "country", "zone", "day", "month", "language", "primary_for",
        // By which a source's posts are known; the register resolves by them.
        "page_patterns",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text field stays as it is.</summary>
    public static bool IsUnredactable(FieldDescriptor field) => Unredactable.Contains(field.Name);

    /// <summary>Puts other words in place of those of a message.</summary>
    public static void Rewrite(IMessage message, Func<string, string> rewrite)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            var value = field.Accessor.GetValue(message);
            switch (value)
            {
                case string { Length: > 0 } text when !IsUnredactable(field):
                    if (rewrite(text) is { } other && other != text)
                        field.Accessor.SetValue(message, other);
                    break;
                case IList list when field.FieldType == FieldType.String && !IsUnredactable(field):
                    for (var i = 0; i < list.Count; i++)
                        list[i] = rewrite((string)list[i]!);
                    break;
                case IMessage inner:
                    Rewrite(inner, rewrite);
                    break;
                case IList list when field.FieldType == FieldType.Message:
                    foreach (IMessage item in list)
                        Rewrite(item, rewrite);
                    break;
            }
        }
    }

    /// <summary>The fields that stay and in which a text stands, by their JSON names, each once.</summary>
    public static IEnumerable<string> KeptWith(IMessage message, string text) =>
        KeptTexts(message, "").Where(kept => kept.Text.Contains(text, StringComparison.Ordinal)).Select(kept => kept.Field)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Every text of a message, kept or not.</summary>
    public static IEnumerable<string> All(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            foreach (var text in field.Accessor.GetValue(message) switch
            {
                string text => [text],
                IMessage inner => All(inner),
                IEnumerable<string> texts => texts,
                IList list when field.FieldType == FieldType.Message => list.Cast<IMessage>().SelectMany(All),
                _ => [],
            })
                yield return text;
        }
    }

    private static IEnumerable<(string Field, string Text)> KeptTexts(IMessage message, string path)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            var name = $"{path}{RecordJson.NameOf(field)}";
            foreach (var kept in field.Accessor.GetValue(message) switch
            {
                string text when IsUnredactable(field) => [(name, text)],
                IEnumerable<string> texts when IsUnredactable(field) => texts.Select(text => (name, text)),
                IMessage inner => KeptTexts(inner, $"{name}."),
                IList list when field.FieldType == FieldType.Message => list.Cast<IMessage>().SelectMany(item => KeptTexts(item, $"{name}.")),
                _ => Array.Empty<(string, string)>(),
            })
                yield return kept;
        }
    }
}
