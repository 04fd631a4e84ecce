namespace Sitrep.Evidence.Blocks;

/// <summary>The parts of a period that lie within one local day each: whole days, and what the period has of its first and last one.
/// What counts in the period counts in exactly one of them.</summary>
public static class DayBlocks
{
    /// <summary>Days computed together: few enough that what is read for them is a small part of memory.</summary>
    private const int RunMax = 31;

    /// <summary>The parts in order; at least one.</summary>
    public static IReadOnlyList<Period> Of(Period period)
    {
        List<Period> blocks = [];
        var start = period.Start;
        for (var day = period.FirstDay.AddDays(1); start < period.Stop; day = day.AddDays(1))
        {
            var midnight = period.Zone.StartOf(day);
            var stop = midnight < period.Stop ? midnight : period.Stop;
            // A day that the clocks of a zone left out has no part.
            if (stop <= start)
                continue;
            blocks.Add(new(start, stop, period.Zone));
            start = stop;
        }

        return blocks;
    }

    /// <summary>What is known of each part. Neighbours of which nothing is known are computed together, up to a month.</summary>
    /// <param name="parts">Parts of a period, in order.</param>
    /// <param name="find">What is known of one; null if nothing is.</param>
    /// <param name="compute">Computes neighbours, one value for each.</param>
    public static IReadOnlyList<TValue> Read<TValue>(
        IReadOnlyList<Period> parts, Func<Period, TValue?> find, Func<IReadOnlyList<Period>, IReadOnlyList<TValue>> compute)
        where TValue : class
    {
        TValue?[] known = [.. parts.Select(find)];
        List<TValue> values = new(parts.Count);
        while (values.Count < parts.Count)
        {
            if (known[values.Count] is { } value)
                values.Add(value);
            else
                values.AddRange(compute([.. parts.Skip(values.Count).TakeWhile((_, place) => known[values.Count + place] is null).Take(RunMax)]));
        }

        return values;
    }

    /// <summary>The place among the parts of a period of that in which a window counts which ends so; -1 where it counts in none.</summary>
    public static int IndexOf(IReadOnlyList<Period> parts, WindowEnd end)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].Contains(end))
                return middle;
            if (parts[middle].IsBefore(end))
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
