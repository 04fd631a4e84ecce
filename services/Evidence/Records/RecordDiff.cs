using Sitrep.Evidence.V1;

namespace Sitrep.Evidence.Records;

/// <summary>What differs between two versions of a record, field by field and claim by claim.</summary>
public static class RecordDiff
{
    private const int ValueMax = 500; // characters of a value shown; the record itself has the rest
    private const string ClaimsField = "claims";

    /// <summary>The differences in the order of the fields; none if the two say the same.</summary>
    public static IReadOnlyList<FieldChange> Between(IRecord before, IRecord after) => Between(before, after, withNumbers: true);

    /// <summary>The differences in anything but how many a claim says: those are told as numbers.</summary>
    public static IReadOnlyList<FieldChange> BesideNumbers(IRecord before, IRecord after) => Between(before, after, withNumbers: false);

    private static IReadOnlyList<FieldChange> Between(IRecord before, IRecord after, bool withNumbers)
    {
        var (old, now) = (CanonicalRecord.From(before), CanonicalRecord.From(after));
        if (old.Equals(now))
            return [];
        return
        [
            .. old.Descriptor.Fields.InFieldNumberOrder()
                .Where(field => field.Name != ClaimsField)
                .Where(field => !Equals(field.Accessor.GetValue(old), field.Accessor.GetValue(now)))
                .Select(field => Change(field.JsonName, Text(field, old), Text(field, now))),
            .. old is IClaimed was && now is IClaimed claimed ? Claims(was, claimed, withNumbers) : [],
        ];
    }

    private static IEnumerable<FieldChange> Claims(IClaimed before, IClaimed after, bool withNumbers)
    {
        var old = before.Claims.ToDictionary(NameOf, StringComparer.Ordinal);
        var now = after.Claims.ToDictionary(NameOf, StringComparer.Ordinal);
        foreach (var name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var was = old.GetValueOrDefault(name);
            var claim = now.GetValueOrDefault(name);
            if (was is not null && claim is not null)
                foreach (var change in Fields(name, was, claim, withNumbers))
                    yield return change;
            else if (withNumbers)
                yield return Change($"{name}.quantity", Text(was?.Quantity), Text(claim?.Quantity));
        }
    }

    private static IEnumerable<FieldChange> Fields(string name, Claim before, Claim after, bool withNumbers) => Claim.Descriptor.Fields
        .InFieldNumberOrder()
        .Where(field => withNumbers || field.FieldNumber != Claim.QuantityFieldNumber)
        .Where(field => !Equals(field.Accessor.GetValue(before), field.Accessor.GetValue(after)))
        .Select(field => Change($"{name}.{field.JsonName}", Text(field, before), Text(field, after)));

    // The identity of a claim as a reader meets it: claims[launched attack-uav ua-air-force].
    private static string NameOf(Claim claim)
    {
        string[] words = [EnumWords.Of(claim.Measure), claim.Item, claim.Side, claim.Part, claim.Claimant];
        return $"{ClaimsField}[{string.Join(' ', words.Where(word => word.Length > 0))}]";
    }

    private static string Text(FieldDescriptor field, IMessage record)
    {
        var alone = record.Descriptor.Parser.ParseFrom([]);
        RecordMerge.Set(field, alone, record);
        using var json = System.Text.Json.JsonDocument.Parse(RecordJson.ToJson(alone));
        return json.RootElement.TryGetProperty(RecordJson.NameOf(field), out var member)
            ? Short(member.GetRawText())
            : "";
    }

    private static string Text(IMessage? message) => message is null ? "" : Short(RecordJson.ToJson(message));

    private static string Short(string text) => text.Length <= ValueMax ? text : $"{text[..(ValueMax - 1)]}…";

    private static FieldChange Change(string field, string old, string now) => new() { Field = field, OldValue = old, NewValue = now };
}
