using System.Collections;

namespace Sitrep.Contracts.Json;

/// <summary>Reads messages by their mappings, collecting every fault and going on.</summary>
internal static class RecordJsonReader
{
    /// <param name="target">An empty message.</param>
    /// <param name="envelope">A member of the outermost object that is not the message's own; null for none.</param>
    public static void Read(IMessage target, MessageMapping mapping, JsonElement element, string? envelope, Violations violations)
    {
        if (mapping.Form == JsonForm.Object)
            ReadObject(target, mapping, element, envelope, violations);
        else if (ReadMessage(mapping, element, null, violations) is { } value)
            target.MergeFrom(value.ToByteString());
    }

    private static IMessage? ReadMessage(MessageMapping mapping, JsonElement element, LocalClock? local, Violations violations)
    {
        switch (mapping.Form)
        {
            case JsonForm.Instant:
                return ScalarReader.Timestamp(element, violations);
            case JsonForm.Duration:
                return ScalarReader.Duration(element, violations);
            case JsonForm.Moment:
                return ScalarReader.Text(element, violations) is { } text ? MomentText.Read(text, local, violations) : null;
            default:
                var message = mapping.Create();
                ReadObject(message, mapping, element, null, violations);
                return message;
        }
    }

    private static void ReadObject(IMessage target, MessageMapping mapping, JsonElement element, string? envelope, Violations violations)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            violations.Add("", $"Is {ScalarReader.NameOf(element.ValueKind)}, not an object.", "Write an object: { … }.");
            return;
        }

        var zone = mapping.PlacesLocalTimes ? WindowZone.Read(element, violations) : null;
        var envelopeSeen = false;
        Span<bool> seen = stackalloc bool[mapping.Fields.Length];
        seen.Clear();
        foreach (var member in element.EnumerateObject())
        {
            if (mapping.Find(member) is { } field)
            {
                if (seen[field.Place])
                {
                    AddTwice(field.Name, violations);
                    continue;
                }

                seen[field.Place] = true;
                if (field.IsPlainText && member.Value.ValueKind == JsonValueKind.String && JsonText.Of(member.Value) is { } text)
                {
                    field.Accessor.SetValue(target, text);
                    continue;
                }

                LocalClock? local = mapping.PlacesLocalTimes ? new LocalClock(zone, field.Name == "end") : null;
                ReadMember(target, field, member.Value, local, violations.Under(field.Name));
            }
            else if (JsonText.NameOf(member) is var name && name != envelope)
                AddUnknown(name, mapping, violations);
            else if (envelopeSeen)
                AddTwice(name, violations);
            else
                envelopeSeen = true;
        }
    }

    private static void ReadMember(IMessage target, FieldMapping field, JsonElement element, LocalClock? local, Violations violations)
    {
        if (field.IsMap || field.IsInline)
            throw new NotSupportedException($"{field.Field.FullName} is written and never read.");
        if (field.IsList)
            ReadList((IList)field.Accessor.GetValue(target), field, element, violations);
        else if (element.ValueKind == JsonValueKind.Null && (field.IsNullable || field.IsMessage))
            return;
        else if (IsSecondChoice(target, field, out var chosen))
            violations.Add("", $"Excludes {RecordJson.NameOf(chosen!)}, which is also there.", "Keep one of them.");
        else if (ReadValue(field, element, local, violations) is { } value)
            field.Accessor.SetValue(target, value);
    }

    private static bool IsSecondChoice(IMessage target, FieldMapping field, out FieldDescriptor? chosen)
    {
        chosen = field.Choice?.Accessor.GetCaseFieldDescriptor(target);
        return chosen is not null;
    }

    private static void ReadList(IList list, FieldMapping field, JsonElement element, Violations violations)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            violations.Add("", $"Is {ScalarReader.NameOf(element.ValueKind)}, not a list.", "Write a list: [ … ].");
            return;
        }

        var index = 0;
        foreach (var entry in element.EnumerateArray())
        {
            if (ReadValue(field, entry, null, violations.Under("", index++)) is { } value)
                list.Add(value);
        }
    }

    private static object? ReadValue(FieldMapping field, JsonElement element, LocalClock? local, Violations violations) =>
        field.Form switch
        {
            JsonForm.Text => ScalarReader.Text(element, violations),
            JsonForm.Base64 => ScalarReader.Bytes(element, violations),
            JsonForm.Truth => ScalarReader.Truth(element, violations),
            JsonForm.Int32 => (int?)ScalarReader.Whole(element, int.MinValue, int.MaxValue, violations),
            JsonForm.Int64 => ScalarReader.Whole(element, long.MinValue, long.MaxValue, violations),
            JsonForm.Word => ScalarReader.Word(element, field.Words!, violations),
            _ => ReadMessage(field.Message, element, local, violations),
        };

    private static void AddTwice(string name, Violations violations) =>
        violations.Add(name, "Is there more than once.", "Keep one of them.");

    private static void AddUnknown(string name, MessageMapping mapping, Violations violations)
    {
        var near = mapping.Fields.FirstOrDefault(field => field.Field.Name == name)?.Name
            ?? NearNames.Nearest(name, mapping.Fields.Select(field => field.Name));
        violations.Add(
            Shown.Of(name),
            "Is not a member of this object.",
            near is null ? $"Remove it; known are {string.Join(", ", mapping.Fields.Select(field => field.Name))}." : $"Did you mean {near}?");
    }
}
