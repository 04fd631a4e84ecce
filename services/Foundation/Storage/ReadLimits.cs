namespace Sitrep.Storage;

/// <summary>How much is read at once.</summary>
public static class ReadLimits
{
    /// <summary>How long a read waits for a place. Whoever asked has given up by then, or should come back later.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(5);

    /// <summary>Reads at work at once. Each takes one core whole and holds the records that it reads: more of them would make each
    /// slower and the memory larger, and none would be done sooner. Four where there are fewer cores, so that one long read
    /// does not keep short ones waiting.</summary>
    public static int AtOnceMax { get; } = Math.Max(4, Environment.ProcessorCount);
}
