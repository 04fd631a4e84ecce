namespace Sitrep.Contracts.Json;

/// <summary>The kebab-case words under which the contracts' enum values appear outside of gRPC: <c>DISCLOSURE_NOT_REPORTED</c> is
/// <c>not-reported</c>, <c>RELIABILITY_A</c> is <c>a</c>.</summary>
public static class EnumWords
{
    /// <summary>The word of a value; empty for the value 0 ("not set") and for one that this version does not know.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var number = (int)(object)value;
        return number != 0 && EnumTable.For(typeof(T)).TryWord(number, out var word) ? word.Value : "";
    }

    /// <summary>The same of a value known only by its descriptor.</summary>
    public static string Of(EnumValueDescriptor value) =>
        value.Number != 0 && EnumTable.For(value.EnumDescriptor.ClrType).TryWord(value.Number, out var word) ? word.Value : "";

    /// <summary>The value of a word, exactly as written; false if there is none.</summary>
    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum
    {
        var known = EnumTable.For(typeof(T)).TryNumber(word, out var number);
        value = (T)(object)number;
        return known;
    }

    /// <summary>Every word of an enum, in the order of its values.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => EnumTable.For(typeof(T)).All;

    /// <summary>The same of an enum known only by its descriptor.</summary>
    public static IReadOnlyList<string> All(EnumDescriptor kind) => EnumTable.For(kind.ClrType).All;

    /// <summary>The number of a word, exactly as written, in an enum known only by its descriptor; false if there is none.</summary>
    public static bool TryRead(EnumDescriptor kind, string word, out int number) =>
        EnumTable.For(kind.ClrType).TryNumber(word, out number);
}
