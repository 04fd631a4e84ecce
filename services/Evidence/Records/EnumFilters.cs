using Google.Protobuf;
using Google.Protobuf.Reflection;
using Sitrep.Contracts;

namespace Sitrep.Evidence.Records;

/// <summary>
/// The enums that a request filters by. A value that this version does not know has no word to look for: passed over, it
/// would give everything to a caller who asked for something.
/// </summary>
internal static class EnumFilters
{
    public static void Check(IMessage request, Violations faults)
    {
        foreach (var field in request.Descriptor.Fields.InFieldNumberOrder().Where(field => field.FieldType == FieldType.Enum))
        {
            var number = Convert.ToInt32(field.Accessor.GetValue(request), null);
            if (field.EnumType.FindValueByNumber(number) is null)
                faults.Add(field.JsonName, $"There is no value {number}.",
                    $"Give one of: {string.Join(", ", Names(field.EnumType))}; or leave it out.");
        }
    }

    private static IEnumerable<string> Names(EnumDescriptor type) =>
        type.Values.Where(value => value.Number != 0).Select(value => value.Name);
}
