using System.Reflection;

namespace Sitrep.Contracts.Json;

/// <summary>The words of one enum, both ways.</summary>
internal sealed partial class EnumTable
{
    private static readonly ConcurrentDictionary<System.Type, EnumTable> Tables = new();

    private readonly FrozenDictionary<int, JsonEncodedText> _words;
    private readonly FrozenDictionary<string, int> _numbers;

    private EnumTable(System.Type type)
    {
        var prefix = WordStart().Replace(type.Name, "_").ToUpperInvariant() + "_";
        Dictionary<int, JsonEncodedText> byNumber = [];
        foreach (var member in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var name = member.GetCustomAttribute<OriginalNameAttribute>()?.Name ?? member.Name;
            byNumber.TryAdd((int)member.GetRawConstantValue()!, JsonEncodedText.Encode(WordOf(name, prefix)));
        }

        _words = byNumber.ToFrozenDictionary();
        _numbers = byNumber.Where(pair => pair.Key != 0)
            .ToFrozenDictionary(pair => pair.Value.Value, pair => pair.Key, StringComparer.Ordinal);
        All = [.. byNumber.Where(pair => pair.Key != 0).OrderBy(pair => pair.Key).Select(pair => pair.Value.Value)];
    }

    /// <summary>Every word, in the order of the numbers, without the one for "not set".</summary>
    public IReadOnlyList<string> All { get; }

    public static EnumTable For(System.Type type) => Tables.GetOrAdd(type, static key => new EnumTable(key));

    /// <summary>The word of a number; false for a number that this version does not know.</summary>
    public bool TryWord(int number, out JsonEncodedText word) => _words.TryGetValue(number, out word);

    /// <summary>The number of a word; false for other words and for "unspecified", which nobody may say.</summary>
    public bool TryNumber(string word, out int number) => _numbers.TryGetValue(word, out number);

    private static string WordOf(string name, string prefix)
    {
        var own = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
        return own.Replace('_', '-').ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
