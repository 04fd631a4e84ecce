namespace Sitrep.Contracts.Json;

/// <summary>Finds the name that somebody most likely meant.</summary>
internal static class NearNames
{
    // Two slips of the hand are a misspelling, three another word.
    private const int DistanceMax = 2;

    // Longer than any name of ours: not worth comparing.
    private const int LengthMax = 40;

    /// <summary>The nearest of the candidates, or null if none is near.</summary>
    public static string? Nearest(string given, IEnumerable<string> candidates)
    {
        if (given.Length is 0 or > LengthMax)
            return null;
        var plain = Plain(given);
        return candidates
            .Select(name => (Name: name, Distance: Distance(plain, Plain(name))))
            .Where(pair => pair.Distance <= Math.Min(DistanceMax, pair.Name.Length / 2))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();
    }

    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    // Levenshtein's distance, one row at a time.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(diagonal, row[j]) + 1);
            }
        }

        return row[^1];
    }
}
