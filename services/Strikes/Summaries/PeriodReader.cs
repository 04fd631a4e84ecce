using Sitrep.Storage;
using Sitrep.Strikes.Outages;

namespace Sitrep.Strikes.Summaries;

/// <summary>The records that a section names.</summary>
/// <param name="First">The first of the period, as many as a list holds: attacks ended in it, outages ended or last confirmed in it.</param>
/// <param name="Overlapping">Attacks begun in the period and ended after it: not counted.</param>
/// <param name="OverlappingOutages">Begun before the period's end and ended, or last confirmed, after it: not counted.</param>
/// <param name="StandingOutages">Last confirmed before it and not known to have ended, see <see cref="Standing"/>.</param>
/// <param name="Silent">Sources that were expected to post and did not, with when they last did.</param>
public sealed record PeriodRecords(
    LocatedRecords First,
    IReadOnlyList<Attack> Overlapping,
    IReadOnlyList<Outage> OverlappingOutages,
    IReadOnlyList<Outage> StandingOutages,
    IReadOnlyList<SilentSource> Silent);

/// <summary>A source that was expected to post by the period's end.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Last">End of the last window it spoke of; null if it never did.</param>
public sealed record SilentSource(string Source, Evidence.V1.Moment? Last);

/// <summary>Reads records of periods.</summary>
public sealed class PeriodReader(RecordSet records)
{
    private readonly RecordStore _attacks = records.StoreOf<Attack>();
    private readonly RecordStore _damages = records.StoreOf<Damage>();
    private readonly RecordStore _outages = records.StoreOf<Outage>();

    /// <summary>The records that a section names.</summary>
    public PeriodRecords Read(SummaryScope scope)
    {
        var overlapping = new RecordQuery() { Overlapping = scope.Period };
        var standing = new RecordQuery() { Period = Standing.Reach(scope.Period) };
        return new(
            new LocatedRecords(First<Attack>(_attacks, scope), First<Damage>(_damages, scope), First<Outage>(_outages, scope)),
            In<Attack>(_attacks, scope.Snapshot, scope.Region, overlapping),
            In<Outage>(_outages, scope.Snapshot, scope.Region, overlapping),
            [.. In<Outage>(_outages, scope.Snapshot, scope.Region, standing).Where(outage => Standing.IsIn(scope.Period, outage))],
            [.. Silent(scope)]);
    }

    /// <summary>What is counted in a period.</summary>
    /// <param name="snapshot">What to read.</param>
    /// <param name="period">The period.</param>
    /// <param name="region">Only what is located in exactly this region; empty for everything.</param>
    /// <param name="source">Only records in which this source speaks or is cited; empty for all.</param>
    public IEnumerable<CountedClaim> Claims(Snapshot snapshot, Period period, string region, string source)
    {
        var counted = Read(snapshot, region, new RecordQuery { Period = period, Terms = [Term.Source(source)] });
        IReadOnlyList<CountedClaim> claims = [.. StrikesClaims.Of(counted).WithCancellation(snapshot.CancellationToken)];
        return counted.Attacks.Any(Evenings.IsNight)
            ? Evenings.Ranged(claims, counted.Attacks, Attacks(snapshot, new(period.Start - Evenings.LeadIn, period.Stop, period.Zone), ""))
            : claims;
    }

    /// <summary>What is counted in each part of a period.</summary>
    /// <param name="snapshot">What to read.</param>
    /// <param name="days">The parts, one after the other.</param>
    internal IReadOnlyList<LocatedRecords> ReadDays(Snapshot snapshot, IReadOnlyList<Period> days)
    {
        var all = Read(snapshot, "", new RecordQuery { Period = new(days[0].Start, days[^1].Stop, days[0].Zone) });
        var attacks = all.Attacks.ToLookup(attack => DayOf(attack.Window));
        var damages = all.Damages.ToLookup(damage => DayOf(damage.Window));
        var outages = all.Outages.ToLookup(outage => DayOf(outage.Window));
        return [.. days.Select((_, day) => new LocatedRecords([.. attacks[day]], [.. damages[day]], [.. outages[day]]))];

        int DayOf(Window window) => DayBlocks.IndexOf(days, WindowKey.From(window).End);
    }

    /// <summary>The attacks of a period, in the order of their ends.</summary>
    internal IReadOnlyList<Attack> Attacks(Snapshot snapshot, Period period, string region) =>
        In<Attack>(_attacks, snapshot, region, new RecordQuery { Period = period });

    private LocatedRecords Read(Snapshot snapshot, string region, RecordQuery query) => new(
        In<Attack>(_attacks, snapshot, region, query),
        In<Damage>(_damages, snapshot, region, query),
        In<Outage>(_outages, snapshot, region, query));

    private static IReadOnlyList<T> In<T>(RecordStore store, Snapshot snapshot, string region, RecordQuery query)
        where T : IRecord => [.. store.All<T>(snapshot, InRegion(query, region)).Where(record => IsIn(store, region, record))];

    // A record of several regions is found by each and is in none, so a page may hold fewer than are asked for.
    private static IReadOnlyList<T> First<T>(RecordStore store, SummaryScope scope)
        where T : IRecord
    {
        var query = InRegion(new RecordQuery { Period = scope.Period }, scope.Region);
        List<IRecord> first = [];
        RecordPosition? after = null;
        while (first.Count < SummaryReader.RowsMax && store.List(scope.Snapshot, query, after, SummaryReader.RowsMax) is { Count: > 0 } page)
        {
            first.AddRange(page.Where(record => IsIn(store, scope.Region, record)));
            after = store.PositionOf(page[^1]);
        }

        return [.. first.Take(SummaryReader.RowsMax).Cast<T>()];
    }

    private static RecordQuery InRegion(RecordQuery query, string region) => query with { Terms = [.. query.Terms, Term.Of("region", region)] };

    private static bool IsIn(RecordStore store, string region, IRecord record) => Located.IsIn(region, store.Kind.LabelOf(record).Place);

    // Measured at the period's end, not now: the same question has the same answer tomorrow.
    private IEnumerable<SilentSource> Silent(SummaryScope scope)
    {
        foreach (var source in scope.Sources.All.Where(source => source.PostingInterval is not null))
        {
            var until = new Period(DateTimeOffset.UnixEpoch, scope.Period.Stop, scope.Period.Zone);
            var recent = new Period(scope.Period.Stop - source.PostingInterval.ToTimeSpan(), scope.Period.Stop, scope.Period.Zone);
            string[] terms = [Term.Source(source.Id)];
            if (_attacks.Count(scope.Snapshot, new RecordQuery { Period = recent, Terms = terms }) > 0)
                continue;
            var last = (Attack?)_attacks.Last(scope.Snapshot, new RecordQuery { Period = until, Terms = terms });
            yield return new SilentSource(source.Id, last?.Window.End);
        }
    }
}
