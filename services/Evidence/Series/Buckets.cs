namespace Sitrep.Evidence.Series;

/// <summary>A local day, week or month of a series, whole by the calendar.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Partial">Whether the period begins or stops within it.</param>
public sealed record Bucket(DateOnly First, DateOnly Last, bool Partial);

/// <summary>The days, weeks (ISO 8601, from Monday) or months that a period touches, without a gap.</summary>
public sealed class Buckets
{
    private const int DaysPerWeek = 7;
    private const int MonthsPerYear = 12;

    private readonly Period _period;
    private readonly V1.SeriesStep _step;

    /// <summary>The buckets of a period. Throws <see cref="ArgumentOutOfRangeException"/> where the step is none.</summary>
    public Buckets(Period period, V1.SeriesStep step)
    {
        (_period, _step) = (period, step);
        All = [.. Each()];
    }

    /// <summary>All of them, in order; at least one.</summary>
    public IReadOnlyList<Bucket> All { get; }

    /// <summary>The place among <see cref="All"/> of a window that counts in the period: that of the local day on which it ends,
    /// of a date as written, of a month's last day.</summary>
    public int IndexOf(V1.Window window)
    {
        var from = All[0].First;
        var day = WindowDays.NightOf(window, _period.Zone);
        return _step switch
        {
            V1.SeriesStep.Month => ((day.Year - from.Year) * MonthsPerYear) + day.Month - from.Month,
            V1.SeriesStep.Week => (day.DayNumber - from.DayNumber) / DaysPerWeek,
            _ => day.DayNumber - from.DayNumber,
        };
    }

    private IEnumerable<Bucket> Each()
    {
        var last = _period.LastDay;
        for (var first = FirstOf(_period.FirstDay); first <= last; first = NextAfter(first))
        {
            var next = NextAfter(first);
            var isPartial = _period.Start > Midnight(first) || _period.Stop < Midnight(next);
            yield return new Bucket(first, next.AddDays(-1), isPartial);
        }
    }

    private DateOnly FirstOf(DateOnly day) => _step switch
    {
        V1.SeriesStep.Day => day,
        V1.SeriesStep.Week => day.AddDays(-(((int)day.DayOfWeek + DaysPerWeek - (int)DayOfWeek.Monday) % DaysPerWeek)),
        V1.SeriesStep.Month => new DateOnly(day.Year, day.Month, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(day), _step, "No step of a series."),
    };

    private DateOnly NextAfter(DateOnly first) => _step switch
    {
        V1.SeriesStep.Month => first.AddMonths(1),
        V1.SeriesStep.Week => first.AddDays(DaysPerWeek),
        _ => first.AddDays(1),
    };

    private DateTimeOffset Midnight(DateOnly day) => _period.Zone.StartOf(day);
}
