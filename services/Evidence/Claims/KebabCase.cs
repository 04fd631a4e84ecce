using System.Collections.Concurrent;
using System.Text;

namespace Sitrep.Evidence.Claims;

/// <summary>The words of the contract's enums as they are written outside it: HitLocations is hit-locations.</summary>
public static class KebabCase
{
    private static readonly ConcurrentDictionary<Enum, string> Words = new();

    /// <summary>The word for a value of one of the contract's enums.</summary>
    public static string Of(Enum value) => Words.GetOrAdd(value, static v => Convert(v.ToString()));

    private static string Convert(string pascal)
    {
        var word = new StringBuilder(pascal.Length + 4);
        foreach (char c in pascal)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }
}
