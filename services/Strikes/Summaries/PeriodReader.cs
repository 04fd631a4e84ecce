using Sitrep.Storage;
using Sitrep.Strikes.Outages;

namespace Sitrep.Strikes.Summaries;

/// <summary>The records that a section is about.</summary>
/// <param name="Counted">In the period: attacks ended in it, outages ended or last confirmed in it.</param>
/// <param name="Before">Counted in the period to compare with.</param>
/// <param name="Everywhere">What is counted in the period without regard to the region asked for.</param>
/// <param name="Overlapping">Attacks begun in the period and ended after it: not counted.</param>
/// <param name="OverlappingOutages">Begun before the period's end and ended, or last confirmed, after it: not counted.</param>
/// <param name="StandingOutages">Last confirmed before it and not known to have ended, see <see cref="Standing"/>.</param>
/// <param name="Silent">Sources that were expected to post and did not, with when they last did.</param>
/// <param name="Earlier">Attacks in the <see cref="Evenings.LeadIn"/> before either period, where a night of it may repeat them.</param>
public sealed record PeriodRecords(
    LocatedRecords Counted,
    LocatedRecords Before,
    LocatedRecords Everywhere,
    IReadOnlyList<Attack> Overlapping,
    IReadOnlyList<Outage> OverlappingOutages,
    IReadOnlyList<Outage> StandingOutages,
    IReadOnlyList<SilentSource> Silent,
    IReadOnlyList<Attack> Earlier);

/// <summary>The attacks, damages and outages of a time, be it of one region or of all.</summary>
public sealed record LocatedRecords(IReadOnlyList<Attack> Attacks, IReadOnlyList<Damage> Damages, IReadOnlyList<Outage> Outages)
{
    public static LocatedRecords None { get; } = new([], [], []);
}

/// <summary>A source that was expected to post by the period's end.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Last">End of the last window it spoke of; null if it never did.</param>
public sealed record SilentSource(string Source, Evidence.V1.Moment? Last);

/// <summary>Reads a section's records in the snapshot of its scope.</summary>
public sealed class PeriodReader(RecordSet records)
{
    private readonly RecordStore _attacks = records.StoreOf<Attack>();
    private readonly RecordStore _damages = records.StoreOf<Damage>();
    private readonly RecordStore _outages = records.StoreOf<Outage>();

    public PeriodRecords Read(SummaryScope scope)
    {
        var everywhere = Read(scope.Snapshot, "", new RecordQuery { Period = scope.Period });
        var before = scope.Before is null ? LocatedRecords.None : Read(scope.Snapshot, scope.Region, new RecordQuery { Period = scope.Before });
        var overlapping = new RecordQuery() { Overlapping = scope.Period };
        var standing = new RecordQuery() { Period = Standing.Reach(scope.Period) };
        return new(
            new LocatedRecords(
                [.. everywhere.Attacks.Where(attack => Located.IsIn(scope.Region, attack.Target))],
                [.. everywhere.Damages.Where(damage => Located.IsIn(scope.Region, damage.Place))],
                [.. everywhere.Outages.Where(outage => Located.IsIn(scope.Region, outage.Place))]),
            before,
            everywhere,
            In<Attack>(_attacks, scope.Snapshot, scope.Region, overlapping),
            In<Outage>(_outages, scope.Snapshot, scope.Region, overlapping),
            [.. In<Outage>(_outages, scope.Snapshot, scope.Region, standing).Where(outage => Standing.IsIn(scope.Period, outage))],
            [.. Silent(scope)],
            [
                .. LeadingIn(scope.Snapshot, everywhere.Attacks, scope.Period),
                .. scope.Before is null ? [] : LeadingIn(scope.Snapshot, before.Attacks, scope.Before),
            ]);
    }

    /// <summary>What is counted in a period.</summary>
    /// <param name="snapshot">What to read.</param>
    /// <param name="period">The period.</param>
    /// <param name="region">Only what is located in exactly this region; empty for everything.</param>
    /// <param name="source">Only records in which this source speaks or is cited; empty for all.</param>
    public IEnumerable<CountedClaim> Claims(Snapshot snapshot, Period period, string region, string source)
    {
        var query = new RecordQuery() { Period = period, Terms = [Term.Source(source)] };
        var counted = Read(snapshot, region, query);
        return Evenings.Ranged(
            StrikesSectionBuilder.ClaimsOf(counted, snapshot.CancellationToken), counted.Attacks, [.. LeadingIn(snapshot, counted.Attacks, period)]);
    }

    private LocatedRecords Read(Snapshot snapshot, string region, RecordQuery query) => new(
        In<Attack>(_attacks, snapshot, region, query),
        In<Damage>(_damages, snapshot, region, query),
        In<Outage>(_outages, snapshot, region, query));

    // Read only where something may repeat them: that is rare, and the reading is not free.
    private IEnumerable<Attack> LeadingIn(Snapshot snapshot, IEnumerable<Attack> own, Period period) => own.Any(Evenings.IsNight)
        ? _attacks.All<Attack>(snapshot, new RecordQuery { Period = new Period(period.Start - Evenings.LeadIn, period.Start, period.Zone) })
        : [];

    private static IReadOnlyList<T> In<T>(RecordStore store, Snapshot snapshot, string region, RecordQuery query)
        where T : IRecord =>
    [
        .. store.All<T>(snapshot, query with { Terms = [.. query.Terms, Term.Of("region", region)] })
            .Where(record => Located.IsIn(region, store.Kind.LabelOf(record).Place)),
    ];

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
