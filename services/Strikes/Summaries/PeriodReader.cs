using Sitrep.Storage;
using Sitrep.Strikes.Outages;

namespace Sitrep.Strikes.Summaries;

/// <summary>The records that a section is about.</summary>
/// <param name="Attacks">Counted in the period.</param>
/// <param name="Overlapping">Begun in the period and ended after it: not counted.</param>
/// <param name="Damages">In the period.</param>
/// <param name="AttacksBefore">Counted in the period to compare with.</param>
/// <param name="DamagesBefore">In the period to compare with.</param>
/// <param name="Outages">In the period, and those beside it.</param>
/// <param name="Everywhere">What is counted in the period without regard to the region asked for.</param>
/// <param name="Silent">Sources that were expected to post and did not, with when they last did.</param>
/// <param name="Earlier">Attacks in the <see cref="Evenings.LeadIn"/> before either period, where a night of it may repeat them.</param>
public sealed record PeriodRecords(
    IReadOnlyList<Attack> Attacks,
    IReadOnlyList<Attack> Overlapping,
    IReadOnlyList<Damage> Damages,
    IReadOnlyList<Attack> AttacksBefore,
    IReadOnlyList<Damage> DamagesBefore,
    PeriodOutages Outages,
    LocatedRecords Everywhere,
    IReadOnlyList<SilentSource> Silent,
    IReadOnlyList<Attack> Earlier);

/// <summary>The outages that a section is about.</summary>
/// <param name="Counted">Ended in the period, or last confirmed in it.</param>
/// <param name="Standing">Last confirmed before it and not known to have ended, see <see cref="Outages.Standing"/>.</param>
/// <param name="Overlapping">Begun before the period's end and ended, or last confirmed, after it: not counted.</param>
/// <param name="Before">Counted in the period to compare with.</param>
public sealed record PeriodOutages(
    IReadOnlyList<Outage> Counted, IReadOnlyList<Outage> Standing, IReadOnlyList<Outage> Overlapping, IReadOnlyList<Outage> Before);

/// <summary>Attacks, damages and outages, wherever they are located.</summary>
public sealed record LocatedRecords(IReadOnlyList<Attack> Attacks, IReadOnlyList<Damage> Damages, IReadOnlyList<Outage> Outages);

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
        var counted = new RecordQuery() { Period = scope.Period };
        var everywhere = new LocatedRecords(
            [.. List<Attack>(_attacks, scope, counted)],
            [.. List<Damage>(_damages, scope, counted)],
            [.. List<Outage>(_outages, scope, counted)]);
        IReadOnlyList<Attack> attacksBefore = scope.Before is null ? [] : [.. Attacks(scope, new RecordQuery { Period = scope.Before })];
        return new(
            [.. everywhere.Attacks.Where(attack => Located.IsIn(scope.Region, attack.Target))],
            [.. Attacks(scope, new RecordQuery { Overlapping = scope.Period })],
            [.. everywhere.Damages.Where(damage => Located.IsIn(scope.Region, damage.Place))],
            attacksBefore,
            scope.Before is null ? [] : [.. Damages(scope, new RecordQuery { Period = scope.Before })],
            new PeriodOutages(
                [.. everywhere.Outages.Where(outage => Located.IsIn(scope.Region, outage.Place))],
                [.. Outages(scope, new RecordQuery { Period = Standing.Reach(scope.Period) }).Where(outage => Standing.IsIn(scope.Period, outage))],
                [.. Outages(scope, new RecordQuery { Overlapping = scope.Period })],
                scope.Before is null ? [] : [.. Outages(scope, new RecordQuery { Period = scope.Before })]),
            everywhere,
            [.. Silent(scope)],
            [
                .. LeadingIn(scope.Snapshot, everywhere.Attacks, scope.Period),
                .. scope.Before is { } before ? LeadingIn(scope.Snapshot, attacksBefore, before) : [],
            ]);
    }

    // Read only where something may repeat them: that is rare, and the reading is not free.
    private IEnumerable<Attack> LeadingIn(Snapshot snapshot, IEnumerable<Attack> own, Period period) => own.Any(Evenings.IsNight)
        ? List<Attack>(_attacks, snapshot, new RecordQuery { Period = new Period(period.Start - Evenings.LeadIn, period.Start, period.Zone) })
        : [];

    /// <summary>What is counted in a period.</summary>
    /// <param name="snapshot">What to read.</param>
    /// <param name="period">The period.</param>
    /// <param name="region">Only what is located in exactly this region; empty for everything.</param>
    /// <param name="source">Only records in which this source speaks or is cited; empty for all.</param>
    public IEnumerable<CountedClaim> Claims(Snapshot snapshot, Period period, string region, string source)
    {
        var query = new RecordQuery() { Period = period, Terms = [Term.Of("region", region), Term.Source(source)] };
        IReadOnlyList<Attack> counted = [.. List<Attack>(_attacks, snapshot, query).Where(attack => Located.IsIn(region, attack.Target))];
        return Evenings.Ranged(
            StrikesSectionBuilder.ClaimsOf(
                counted,
                List<Damage>(_damages, snapshot, query).Where(damage => Located.IsIn(region, damage.Place)),
                List<Outage>(_outages, snapshot, query).Where(outage => Located.IsIn(region, outage.Place))),
            counted,
            [.. LeadingIn(snapshot, counted, period)]);
    }

    private IEnumerable<Attack> Attacks(SummaryScope scope, RecordQuery query) =>
        List<Attack>(_attacks, scope, query with { Terms = [Term.Of("region", scope.Region)] })
            .Where(attack => Located.IsIn(scope.Region, attack.Target));

    private IEnumerable<Damage> Damages(SummaryScope scope, RecordQuery query) =>
        List<Damage>(_damages, scope, query with { Terms = [Term.Of("region", scope.Region)] })
            .Where(damage => Located.IsIn(scope.Region, damage.Place));

    private IEnumerable<Outage> Outages(SummaryScope scope, RecordQuery query) =>
        List<Outage>(_outages, scope, query with { Terms = [Term.Of("region", scope.Region)] })
            .Where(outage => Located.IsIn(scope.Region, outage.Place));

    private static IEnumerable<T> List<T>(RecordStore store, SummaryScope scope, RecordQuery query) =>
        List<T>(store, scope.Snapshot, query);

    private static IEnumerable<T> List<T>(RecordStore store, Snapshot snapshot, RecordQuery query) =>
        store.List(snapshot, query, null, int.MaxValue).Cast<T>();

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
