using System.Collections.Concurrent;

namespace Sitrep.Contracts.Json;

/// <summary>Time zones by their IANA names.</summary>
public static class ZoneNames
{
    // The longest name in the database has 32 characters.
    private const int NameLengthMax = 64;

    // The runtime finds a zone under a lock, which every record of a long period would queue for. Only names that are
    // there are kept, some 600.
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Found = new(StringComparer.Ordinal);

    /// <summary>The zone of a name exactly as the IANA database spells it, or null.</summary>
    public static TimeZoneInfo? Find(string name)
    {
        if (Found.TryGetValue(name, out var known))
            return known;
        // The runtime looks names up as file paths, and those it has seen without regard to case: neither may show.
        var wellFormed = name.Length is > 0 and <= NameLengthMax
            && char.IsAsciiLetter(name[0])
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+');
        return wellFormed && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.Id == name
            ? Found.GetOrAdd(name, zone)
            : null;
    }
}
