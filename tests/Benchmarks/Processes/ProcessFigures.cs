namespace Sitrep.Benchmarks.Processes;

/// <summary>What the kernel says of a process.</summary>
internal static class ProcessFigures
{
    /// <summary>The kernel's unit of a process's time, the same on every machine of ours.</summary>
    private const int TicksPerSecond = 100;

    /// <summary>User and kernel time.</summary>
    public static TimeSpan Cpu(int pid)
    {
        // The name in parentheses may have blanks of its own; user and kernel time are the twelfth and thirteenth after it.
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    /// <summary>PSS, in bytes.</summary>
    public static long ProportionalBytes(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        return 1024 * long.Parse(line["Pss:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
