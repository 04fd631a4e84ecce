using Sitrep.Diplomacy.Agreements;
using Sitrep.Diplomacy.Negotiations;
using Sitrep.Evidence.Series;
using Sitrep.Storage;

namespace Sitrep.Diplomacy.Summaries;

/// <summary>Reads a section's records in the snapshot of its scope.</summary>
public sealed class PeriodReader(RecordSet records)
{
    // How far back a negotiation under way reaches for what was said of it last.
    private static readonly TimeSpan EarlierMax = TimeSpan.FromHours(72);

    private readonly RecordStore _negotiations = records.StoreOf<Negotiation>();
    private readonly RecordStore _agreements = records.StoreOf<Agreement>();
    private readonly RecordStore _statements = records.StoreOf<Statement>();
    private readonly RecordStore _exchanges = records.StoreOf<Exchange>();

    public PeriodRecords Read(SummaryScope scope)
    {
        var past = new Period(DateTimeOffset.UnixEpoch, scope.Period.Stop, scope.Period.Zone);
        var open = Open(scope);
        List<Agreement> touched = [.. _agreements.All<Agreement>(scope.Snapshot, new RecordQuery { Period = scope.Period })];
        var shown = Agreements(scope, open, touched);
        List<Statement> spoken = [.. _statements.All<Statement>(scope.Snapshot, new RecordQuery { Period = scope.Period })];
        List<Exchange> done = [.. _exchanges.All<Exchange>(scope.Snapshot, new RecordQuery { Period = scope.Period })];
        return new PeriodRecords(
            open,
            shown,
            spoken,
            Earlier(scope, open, spoken),
            done,
            done.Count > 0 ? null : (Exchange?)_exchanges.Last(scope.Snapshot, new RecordQuery { Period = past }),
            scope.Before is null ? [] : [.. _exchanges.All<Exchange>(scope.Snapshot, new RecordQuery { Period = scope.Before })],
            [.. _exchanges.All<Exchange>(scope.Snapshot, new RecordQuery { Period = past })
                .Where(e => shown.Exists(a => PromisedFigures.Precedes(a, e)))],
            Silences(scope, open, past),
            touched.Except(shown).Count());
    }

    /// <summary>Who came home in a period.</summary>
    /// <param name="snapshot">What to read.</param>
    /// <param name="period">The period.</param>
    /// <param name="source">Only exchanges in which this source speaks or is cited; empty for all.</param>
    /// <param name="step">What is added up together.</param>
    public IEnumerable<CountedClaim> Released(Snapshot snapshot, Period period, string source, SeriesStep step) => Selections.Released(
        _exchanges.All<Exchange>(snapshot, new RecordQuery { Period = period, Terms = [Term.Source(source)] }),
        records.Register(snapshot),
        new Buckets(period, step).IndexOf);

    // Cut before it is judged: talks taken up again after the period were over in it.
    private List<Negotiation> Open(SummaryScope scope) =>
    [
        .. _negotiations.All<Negotiation>(scope.Snapshot, new RecordQuery())
            .Select(negotiation => Course.Until(negotiation, scope.Period))
            .Where(negotiation => Course.IsOpenIn(negotiation, scope.Period)),
    ];

    // A report is about what the two sides do: agreements of others, of which a database of the world's has many, are only counted.
    private List<Agreement> Agreements(SummaryScope scope, List<Negotiation> open, List<Agreement> touched)
    {
        var linked = open.SelectMany(negotiation => negotiation.Agreements)
            .Distinct(StringComparer.Ordinal)
            .Select(id => _agreements.Find(scope.Snapshot, id))
            .OfType<Agreement>()
            .Where(agreement => agreement.WithdrawnReason.Length == 0);
        return
        [
            .. touched.Where(AgreementKind.IsOfASide)
                .Concat(linked)
                .DistinctBy(agreement => agreement.Id)
                .OrderBy(agreement => agreement.Id, StringComparer.Ordinal),
        ];
    }

    private List<Statement> Earlier(SummaryScope scope, List<Negotiation> open, List<Statement> spoken)
    {
        HashSet<string> names = [.. open.Select(negotiation => $"negotiations/{negotiation.Id}")];
        bool IsAboutOpen(Statement statement) => statement.About.Any(names.Contains);
        HashSet<string> speakers = [.. spoken.Where(IsAboutOpen).Select(statement => statement.Speaker)];
        var before = new Period(scope.Period.Start - EarlierMax, scope.Period.Start, scope.Period.Zone);
        return
        [
            .. _statements.All<Statement>(scope.Snapshot, new RecordQuery { Period = before })
                .Where(statement => !speakers.Contains(statement.Speaker) && IsAboutOpen(statement))
                .Reverse()
                .DistinctBy(statement => statement.Speaker)
                .Reverse(),
        ];
    }

    private List<Silence> Silences(SummaryScope scope, List<Negotiation> open, Period past) =>
    [
        .. from negotiation in open
           let name = $"negotiations/{negotiation.Id}"
           let heard = _statements.All<Statement>(scope.Snapshot, new RecordQuery { Period = past, Terms = [Term.Of("about", name)] })
               .Select(statement => statement.Party)
               .Concat(negotiation.States.Select(state => scope.Sources.PartyOf(state.Claimant)))
               .ToHashSet(StringComparer.Ordinal)
           from party in negotiation.Parties
           where !heard.Contains(party)
           select new Silence(name, party),
    ];
}
