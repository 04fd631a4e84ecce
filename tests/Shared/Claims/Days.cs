using Sitrep.Contracts.Time;
using Sitrep.Evidence.Time;

namespace Sitrep.Tests;

/// <summary>Periods of whole local days.</summary>
internal static class Days
{
    public static Period From(DateOnly first, int count, IanaZone zone) =>
        new(zone.StartOf(first), zone.StartOf(first.AddDays(count)), zone);

    public static Period Of(DateOnly day, IanaZone zone) => From(day, 1, zone);

    /// <summary>The local days of a period, each cut to it where it begins or stops within one.</summary>
    public static IEnumerable<Period> Each(Period period)
    {
        for (var day = period.FirstDay; day <= period.LastDay; day = day.AddDays(1))
        {
            var whole = Of(day, period.Zone);
            yield return new Period(
                whole.Start < period.Start ? period.Start : whole.Start,
                whole.Stop > period.Stop ? period.Stop : whole.Stop,
                period.Zone);
        }
    }
}
