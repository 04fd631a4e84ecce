using System.Collections;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Sitrep.Contracts.Json;

/// <summary>Reads messages by their plans, collecting every fault and going on.</summary>
internal static class RecordJsonReader
{
    // Enough of a name to recognise it by; names come from outside and may be of any length.
    private const int ShownNameLengthMax = 60;

    /// <param name="target">An empty message.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="element">What to read.</param>
    /// <param name="envelope">A member of the outermost object that is not the message's own; null for none.</param>
    /// <param name="violations">Where faults go.</param>
    public static void Read(IMessage target, MessageMapping plan, JsonElement element, string? envelope, Violations violations)
    {
        if (plan.Form is MessageForm.Object or MessageForm.Window)
            ReadObject(target, plan, element, envelope, violations);
        else if (ReadMessage(plan, element, null, violations) is { } value)
            target.MergeFrom(value.ToByteString());
    }

    private static IMessage? ReadMessage(MessageMapping plan, JsonElement element, LocalClock? local, Violations violations)
    {
        switch (plan.Form)
        {
            case MessageForm.Timestamp:
                return ScalarReader.Timestamp(element, violations);
            case MessageForm.Duration:
                return ScalarReader.Duration(element, violations);
            case MessageForm.Moment:
                return ScalarReader.Text(element, violations) is { } text ? MomentText.Read(text, local, violations) : null;
            default:
                var message = plan.Create();
                ReadObject(message, plan, element, null, violations);
                return message;
        }
    }

    private static void ReadObject(IMessage target, MessageMapping plan, JsonElement element, string? envelope, Violations violations)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            violations.Add("", $"Is {ScalarReader.NameOf(element.ValueKind)}, not an object.", "Write an object: { … }.");
            return;
        }

        var zone = plan.Form == MessageForm.Window ? WindowZone.Read(element, violations) : null;
        var envelopeSeen = false;
        var seen = new bool[plan.Fields.Length];
        foreach (var member in element.EnumerateObject())
        {
            var name = JsonText.NameOf(member);
            if (name == envelope)
            {
                if (envelopeSeen)
                    AddTwice(name, violations);
                envelopeSeen = true;
            }
            else if (plan.Find(name) is not { } field)
                AddUnknown(name, plan, violations);
            else if (seen[field.Place])
                AddTwice(name, violations);
            else
            {
                seen[field.Place] = true;
                LocalClock? local = plan.Form == MessageForm.Window ? new LocalClock(zone, name == "end") : null;
                ReadMember(target, field, member.Value, local, violations.Under(name));
            }
        }
    }

    private static void ReadMember(IMessage target, FieldMapping field, JsonElement element, LocalClock? local, Violations violations)
    {
        if (field.IsList)
            ReadList((IList)field.Accessor.GetValue(target), field, element, violations);
        else if (element.ValueKind == JsonValueKind.Null && (field.IsOptional || field.Form == ValueForm.Message))
            return;
        else if (IsSecondChoice(target, field, out var chosen))
            violations.Add("", $"Excludes {FieldMapping.NameOf(chosen!)}, which is also there.", "Keep one of them.");
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
            ValueForm.Text => ScalarReader.Text(element, violations),
            ValueForm.Bytes => ScalarReader.Bytes(element, violations),
            ValueForm.Truth => ScalarReader.Truth(element, violations),
            ValueForm.Int32 => (int?)ScalarReader.Whole(element, int.MinValue, int.MaxValue, violations),
            ValueForm.Int64 => ScalarReader.Whole(element, long.MinValue, long.MaxValue, violations),
            ValueForm.Word => ScalarReader.Word(element, field.Words!, violations),
            _ => ReadMessage(field.Message, element, local, violations),
        };

    private static void AddTwice(string name, Violations violations) =>
        violations.Add(name, "Is there more than once.", "Keep one of them.");

    private static void AddUnknown(string name, MessageMapping plan, Violations violations)
    {
        var near = plan.Fields.FirstOrDefault(field => field.ProtoName == name)?.Name.Value
            ?? NearNames.Nearest(name, plan.Fields.Select(field => field.Name.Value));
        var shown = name.Length <= ShownNameLengthMax ? name : name[..ShownNameLengthMax] + "…";
        violations.Add(
            shown,
            "Is not a member of this object.",
            near is null ? $"Remove it; known are {string.Join(", ", plan.Fields.Select(field => field.Name.Value))}." : $"Did you mean {near}?");
    }
}
