namespace Sitrep.Strikes.Summaries;

/// <summary>Reads the sums of periods day by day: those of a day are kept for every period that holds it, until somebody writes of that day
/// or of the register of sources.</summary>
internal sealed class SumsReader(PeriodReader periods, SummaryScope scope)
{
    // Some three thousand days of five claims, as real databases have them; six hundred of three hundred.
    private const long CacheBytesMax = 64 << 20;

    private readonly BlockCache<BlockKey, StrikesSums> _cache = scope.Snapshot.Cache.GetOrAdd(
        static () => new BlockCache<BlockKey, StrikesSums>(CacheBytesMax, static sums => sums.Bytes));

    /// <summary>The sums of each part of a period that lies within a local day.</summary>
    /// <param name="days">The parts, in order.</param>
    /// <param name="region">Region code; empty for everything.</param>
    public IReadOnlyList<StrikesSums> Read(IReadOnlyList<Period> days, string region)
    {
        var touched = TouchedDays.In(scope.Snapshot, LedInto(new(days[0].Start, days[^1].Stop, days[0].Zone)));
        var edition = scope.Edition;
        return DayBlocks.Read(days, day => _cache.Find(KeyOf(day)), Compute);

        BlockKey KeyOf(Period day) => new(day.Micros, day.Zone.Id, region, touched.LastIn(LedInto(day)), edition);

        IReadOnlyList<StrikesSums> Compute(IReadOnlyList<Period> run)
        {
            List<StrikesSums> computed = [];
            foreach (var (day, sums) in run.Zip(Sum(run, region)))
            {
                _cache.Keep(KeyOf(day), sums);
                computed.Add(sums);
            }

            return computed;
        }
    }

    private IEnumerable<StrikesSums> Sum(IReadOnlyList<Period> days, string region)
    {
        foreach (var (day, records) in days.Zip(periods.ReadDays(scope.Snapshot, days)))
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var own = records.In(region);
            var evenings = own.Attacks.Any(Evenings.IsNight) ? periods.Attacks(scope.Snapshot, LedInto(day), "") : [];
            yield return StrikesSums.OfDay(day.FirstDay, own, evenings, scope.Sources, scope.CancellationToken);
        }
    }

    private static Period LedInto(Period day) => new(day.Start - Evenings.LeadIn, day.Stop, day.Zone);

    private readonly record struct BlockKey(
        (long Start, long Stop) Edges, string Zone, string Region, long Revision, (long Register, long Redaction) Edition);
}
