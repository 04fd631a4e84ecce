namespace Sitrep.Tests;

/// <summary>The sample bulletin as it is shipped.</summary>
internal static class Sample
{
    /// <summary>Record lines in it, of both services.</summary>
    public const int Records = 16;

    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "2025-11-16.ndjson"));

    /// <summary>The same night told of the first of December, with five drones more.</summary>
    public static string Moved { get; } = Text
        .Replace("2025-11-15", "2025-11-30", StringComparison.Ordinal)
        .Replace("2025-11-16", "2025-12-01", StringComparison.Ordinal)
        .Replace("176", "181", StringComparison.Ordinal);
}
