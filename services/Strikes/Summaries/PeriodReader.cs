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
            [.. _attacks.All<Attack>(scope.Snapshot, counted)],
            [.. _damages.All<Damage>(scope.Snapshot, counted)],
            [.. _outages.All<Outage>(scope.Snapshot, counted)]);
        var attacksBefore = Before<Attack>(_attacks, scope);
        var overlapping = new RecordQuery() { Overlapping = scope.Period };
        var standing = new RecordQuery() { Period = Standing.Reach(scope.Period) };
        return new(
            [.. everywhere.Attacks.Where(attack => Located.IsIn(scope.Region, attack.Target))],
            [.. In<Attack>(scope.Region, _attacks, scope.Snapshot, overlapping)],
            [.. everywhere.Damages.Where(damage => Located.IsIn(scope.Region, damage.Place))],
            attacksBefore,
            Before<Damage>(_damages, scope),
            new PeriodOutages(
                [.. everywhere.Outages.Where(outage => Located.IsIn(scope.Region, outage.Place))],
                [.. In<Outage>(scope.Region, _outages, scope.Snapshot, standing).Where(outage => Standing.IsIn(scope.Period, outage))],
                [.. In<Outage>(scope.Region, _outages, scope.Snapshot, overlapping)],
                Before<Outage>(_outages, scope)),
            everywhere,
            [.. Silent(scope)],
            [
                .. LeadingIn(scope.Snapshot, everywhere.Attacks, scope.Period),
                .. scope.Before is { } before ? LeadingIn(scope.Snapshot, attacksBefore, before) : [],
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
        IReadOnlyList<Attack> counted = [.. In<Attack>(region, _attacks, snapshot, query)];
        return Evenings.Ranged(
            StrikesSectionBuilder.ClaimsOf(
                counted, In<Damage>(region, _damages, snapshot, query), In<Outage>(region, _outages, snapshot, query)),
            counted,
            [.. LeadingIn(snapshot, counted, period)]);
    }

    // Read only where something may repeat them: that is rare, and the reading is not free.
    private IEnumerable<Attack> LeadingIn(Snapshot snapshot, IEnumerable<Attack> own, Period period) => own.Any(Evenings.IsNight)
        ? _attacks.All<Attack>(snapshot, new RecordQuery { Period = new Period(period.Start - Evenings.LeadIn, period.Start, period.Zone) })
        : [];

    private static IReadOnlyList<T> Before<T>(RecordStore store, SummaryScope scope)
        where T : IRecord => scope.Before is null ? [] : [.. In<T>(scope.Region, store, scope.Snapshot, new RecordQuery { Period = scope.Before })];

    private static IEnumerable<T> In<T>(string region, RecordStore store, Snapshot snapshot, RecordQuery query)
        where T : IRecord =>
        store.All<T>(snapshot, query with { Terms = [.. query.Terms, Term.Of("region", region)] })
            .Where(record => Located.IsIn(region, store.Kind.LabelOf(record).Place));

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
