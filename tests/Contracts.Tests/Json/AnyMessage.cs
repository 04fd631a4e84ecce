using System.Collections;
using CsCheck;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Contracts.Tests.Json;

/// <summary>Random messages of any kind, made by their descriptors: every value that the JSON convention can carry.</summary>
internal static class AnyMessage
{
    private const int ListLengthMax = 2;

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String.AlphaNumeric,
        Gen.String[Gen.Char['\u0000', '\ud7ff'], 0, 8],
        Gen.OneOf("", "\"", "\\", "\u2028", "🛰️ з’їзд", "null", "[]", "2025-11-16T09:00", "\u007f"));

    private static readonly Gen<long> Wholes = Gen.OneOf(Gen.Long, Gen.OneOf<long>(0, 1, -1, long.MinValue, long.MaxValue, (1L << 53) + 1));

    private static readonly Gen<IMessage> Timestamps =
        from seconds in Gen.OneOf(Gen.Long[-62_135_596_800, 253_402_300_799], Gen.OneOf(0L, 1_763_222_400L))
        from nanos in Gen.OneOf(Gen.Int[0, 999_999_999], Gen.OneOf(0, 500_000_000, 999_999_999))
        select (IMessage)new Timestamp { Seconds = seconds, Nanos = nanos };

    private static readonly Gen<IMessage> Durations =
        from seconds in Gen.OneOf(Gen.Long[0, 315_575_999_999], Gen.Long[0, 100_000])
        from nanos in Gen.OneOf(Gen.Int[0, 999_999_999], Gen.Const(0))
        from sign in Gen.OneOf(-1, 1)
        select (IMessage)new Duration { Seconds = sign * seconds, Nanos = sign * nanos };

    private static readonly Gen<DateTime> Days = Gen.Int[0, 3_652_058].Select(days => DateTime.MinValue.AddDays(days));

    private static readonly Gen<IMessage> Moments = Gen.OneOf(
        Timestamps.Select(time => (IMessage)new Moment { Minute = (Timestamp)time }),
        Days.Select(day => (IMessage)new Moment { Day = day.ToString("yyyy-MM-dd") }),
        Days.Select(day => (IMessage)new Moment { Month = day.ToString("yyyy-MM") }));

    private static readonly Gen<IMessage> Windows =
        from start in Maybe(Moments)
        from end in Maybe(Moments)
        from zone in Gen.OneOf("UTC", "Europe/Kyiv", "Europe/Moscow")
        select (IMessage)new Window { Start = (Moment?)start, End = (Moment?)end, Zone = zone };

    public static Gen<IMessage> Of(MessageDescriptor kind) =>
        kind == Timestamp.Descriptor ? Timestamps
        : kind == Duration.Descriptor ? Durations
        : kind == Moment.Descriptor ? Moments
        : kind == Window.Descriptor ? Windows
        : kind.Fields.InFieldNumberOrder().Aggregate(
            Gen.Const(kind).Select(chosen => chosen.Parser.ParseFrom(ByteString.Empty)),
            (messages, field) => Gen.Select(messages, Settings(field), (message, set) =>
            {
                set(message);
                return message;
            }));

    private static Gen<Action<IMessage>> Settings(FieldDescriptor field)
    {
        var accessor = field.Accessor;
        var values = Values(field);
        if (field.IsRepeated && !field.IsMap)
            return values.List[0, ListLengthMax].Select(list => (Action<IMessage>)(message =>
            {
                foreach (var value in list)
                    ((IList)accessor.GetValue(message)).Add(value);
            }));

        if (field.IsMap)
            return Entries(field).List[0, ListLengthMax].Select(list => (Action<IMessage>)(message =>
            {
                foreach (var (key, value) in list)
                    ((IDictionary)accessor.GetValue(message))[key] = value;
            }));

        // What every message of the kind has.
        var mapping = MessageMapping.For(field.ContainingType).Fields.Single(mapping => mapping.Field == field);
        var said = mapping is { IsAlways: true, IsNullable: false, Form: not (JsonForm.Truth or JsonForm.Int32 or JsonForm.Int64) }
            ? values.Where(value => value is not "").Select(value => (object?)value)
            : Maybe(values);
        return said.Select(value => (Action<IMessage>)(message =>
        {
            if (value is not null)
                accessor.SetValue(message, value);
        }));
    }

    private static Gen<(string Key, object Value)> Entries(FieldDescriptor map) => Gen.Select(
        Gen.String.AlphaNumeric, Values(map.MessageType.FindFieldByNumber(2)), (key, value) => (key, value));

    private static Gen<object> Values(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => Texts.Select(text => (object)text),
        FieldType.Bytes => Gen.Byte.Array[0, 40].Select(bytes => (object)ByteString.CopyFrom(bytes)),
        FieldType.Bool => Gen.Bool.Select(truth => (object)truth),
        FieldType.Int32 => Gen.Int.Select(number => (object)number),
        FieldType.Int64 or FieldType.SInt64 => Wholes.Select(number => (object)number),
        FieldType.Enum => Gen.OneOf(field.EnumType.Values.Where(value => value.Number != 0).Select(value => (object)value.Number).ToArray()),
        FieldType.Message => Of(field.MessageType).Select(message => (object)message),
        FieldType other => throw new NotSupportedException($"No values for {other}."),
    };

    private static Gen<T?> Maybe<T>(Gen<T> values)
        where T : class =>
        Gen.Frequency((3, values.Select(value => (T?)value)), (1, Gen.Const((T?)null)));
}
