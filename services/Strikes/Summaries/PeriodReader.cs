using Sitrep.Evidence.Records;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.Time;
using Sitrep.Strikes.V1;

namespace Sitrep.Strikes.Summaries;

/// <summary>The records that a section is about.</summary>
/// <param name="Attacks">Counted in the period.</param>
/// <param name="Overlapping">Begun in the period and ended after it: not counted.</param>
/// <param name="Damages">In the period.</param>
/// <param name="AttacksBefore">Counted in the period to compare with.</param>
/// <param name="Silent">Sources that were expected to post and did not, with when they last did.</param>
public sealed record PeriodRecords(
    IReadOnlyList<Attack> Attacks,
    IReadOnlyList<Attack> Overlapping,
    IReadOnlyList<Damage> Damages,
    IReadOnlyList<Attack> AttacksBefore,
    IReadOnlyList<SilentSource> Silent);

/// <summary>A source that was expected to post by the period's end.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Last">End of the last window it spoke of; null if it never did.</param>
public sealed record SilentSource(string Source, Evidence.V1.Moment? Last);

/// <summary>Reads a section's records in the snapshot of its scope.</summary>
public sealed class PeriodReader(RecordSet records)
{
    private readonly RecordStore attacks = records.Of<Attack>();
    private readonly RecordStore damages = records.Of<Damage>();

    public PeriodRecords Read(SummaryScope scope) => new(
        [.. Attacks(scope, new RecordQuery { Period = scope.Period })],
        [.. Attacks(scope, new RecordQuery { Overlapping = scope.Period })],
        [.. Damages(scope)],
        scope.Before is null ? [] : [.. Attacks(scope, new RecordQuery { Period = scope.Before })],
        [.. Silent(scope)]);

    // A region's report counts what is located in exactly that region: a wording that names several is in none alone.
    private IEnumerable<Attack> Attacks(SummaryScope scope, RecordQuery query) =>
        attacks.List(scope.Snapshot, query with { Terms = [Term.Of("region", scope.Region)] }, null, int.MaxValue)
            .Cast<Attack>()
            .Where(attack => scope.Region.Length == 0 || attack.Target.Regions.Count == 1);

    private IEnumerable<Damage> Damages(SummaryScope scope) =>
        damages.List(
                scope.Snapshot,
                new RecordQuery { Period = scope.Period, Terms = [Term.Of("region", scope.Region)] },
                null,
                int.MaxValue)
            .Cast<Damage>();

    // Measured at the period's end, not now: the same question has the same answer tomorrow.
    private IEnumerable<SilentSource> Silent(SummaryScope scope)
    {
        foreach (Evidence.V1.Source source in scope.Sources.All.Where(source => source.PostingInterval is not null))
        {
            Period until = new(DateTimeOffset.UnixEpoch, scope.Period.Stop, scope.Period.Zone);
            Period recent = new(scope.Period.Stop - source.PostingInterval.ToTimeSpan(), scope.Period.Stop, scope.Period.Zone);
            string[] terms = [Term.Source(source.Id)];
            if (attacks.Count(scope.Snapshot, new RecordQuery { Period = recent, Terms = terms }) > 0)
                continue;
            var last = (Attack?)attacks.Last(scope.Snapshot, new RecordQuery { Period = until, Terms = terms });
            yield return new SilentSource(source.Id, last?.Window.End);
        }
    }
}
