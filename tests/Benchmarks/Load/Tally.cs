namespace Sitrep.Benchmarks.Load;

/// <summary>What was done in a time, and what it cost.</summary>
/// <param name="Done">Answers, or rows.</param>
/// <param name="Wall">Time by the clock.</param>
/// <param name="Cpu">Time that the processes measured have computed.</param>
internal readonly record struct Tally(long Done, TimeSpan Wall, TimeSpan Cpu)
{
    public double PerWall => Done / Wall.TotalSeconds;

    public double PerCpu => Done / Math.Max(Cpu.TotalSeconds, double.Epsilon);

    public static Tally operator +(Tally one, Tally other) => new(one.Done + other.Done, one.Wall + other.Wall, one.Cpu + other.Cpu);
}
