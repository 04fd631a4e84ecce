using System.Collections;

namespace Sitrep.Contracts;

/// <summary>Finds the values of some fields wherever in a message they stand. Which fields lead to one is worked out once for each kind of
/// message: most of a record leads to none.</summary>
/// <param name="isSought">Whether a field is one of them.</param>
public sealed class MessageSearch(Func<FieldDescriptor, bool> isSought)
{
    private readonly ConcurrentDictionary<MessageDescriptor, Step[]> _steps = new();

    /// <summary>The values, in the order of the fields; of lists each element. Absent messages are left out.</summary>
    public IReadOnlyList<object> In(IMessage message)
    {
        List<object> found = [];
        Collect(message, found);
        return found;
    }

    private void Collect(IMessage message, List<object> found)
    {
        foreach (var (accessor, isFound) in _steps.GetOrAdd(message.Descriptor, StepsOf))
        {
            switch (accessor.GetValue(message))
            {
                case null:
                    break;
                case IList list:
                    foreach (var item in list)
                        Take(item, isFound, found);
                    break;
                case var value:
                    Take(value, isFound, found);
                    break;
            }
        }
    }

    private void Take(object value, bool isFound, List<object> found)
    {
        if (isFound)
            found.Add(value);
        else
            Collect((IMessage)value, found);
    }

    private Step[] StepsOf(MessageDescriptor kind) =>
    [
        .. kind.Fields.InFieldNumberOrder()
            .Where(field => isSought(field) || Leads(field, []))
            .Select(field => new Step(field.Accessor, isSought(field))),
    ];

    private bool Leads(FieldDescriptor field, HashSet<MessageDescriptor> seen) =>
        field.FieldType == FieldType.Message
        && !field.IsMap
        && seen.Add(field.MessageType)
        && field.MessageType.Fields.InFieldNumberOrder().Any(inner => isSought(inner) || Leads(inner, seen));

    private readonly record struct Step(IFieldAccessor Accessor, bool IsFound);
}
