namespace Sitrep.Benchmarks.Cli;

/// <summary>How to measure.</summary>
/// <param name="Size">How many attacks there are.</param>
/// <param name="Seed">Of the made-up records and of what is asked for.</param>
/// <param name="Seconds">How long each side of a measurement is loaded.</param>
/// <param name="Data">A folder whose records are used again; null: one that is removed at the end.</param>
internal sealed record RunOptions(int Size, int Seed, int Seconds, string? Data)
{
    public TimeSpan Each => TimeSpan.FromSeconds(Seconds);
}
