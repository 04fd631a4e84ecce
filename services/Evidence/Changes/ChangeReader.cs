using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.Sources;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.Time;
using Sitrep.Evidence.V1;
using Sitrep.Storage;
using Commit = Sitrep.Evidence.V1.Commit;

namespace Sitrep.Evidence.Changes;

/// <summary>Reads what differs between two states in one snapshot, so that the answer depends on the question and the two revisions alone.</summary>
public sealed class ChangeReader(Database database, RecordSet records)
{
    /// <exception cref="InvalidFieldsException">Something is wrong with the question.</exception>
    public ListChangesResponse Read(ListChangesRequest request)
    {
        Violations faults = [];
        Period? period = Periods.Of(request, faults);
        ReadPoint right = ReadPoints.Of(request, faults);
        if (request.Region.Length > 0)
            PlaceChecks.CheckRegion(request.Region, faults, "region");
        if (request.HasLeftRevision == (request.LeftTime is not null))
            faults.Add("leftRevision", request.HasLeftRevision ? "Given together with leftTime." : "Missing.", "Give one of leftRevision and leftTime.");
        ReadPoint left = request.HasLeftRevision || request.LeftTime is null
            ? ReadPoint.AtRevision(request.LeftRevision)
            : ReadPoint.AtKnownTime(Micros.From(Instants.Read(request.LeftTime, "leftTime", faults) ?? default));
        if (period is null || faults.Any)
            throw new InvalidFieldsException(faults);

        Commit from = database.Read(left, snapshot => Commits.ToWire(snapshot.GetCommit(snapshot.Revision)));
        return database.Read(right, snapshot =>
        {
            if (from.Revision > snapshot.Revision)
                throw Later(from.Revision, snapshot.Revision);
            return Answer(snapshot, from, period, request.Region);
        });
    }

    private ListChangesResponse Answer(Snapshot snapshot, Commit from, Period period, string region)
    {
        List<RecordChange> changes = [.. records.Stores.SelectMany(store => ChangesOf(store, snapshot, from.Revision, period, region))];
        RecordChange[] shown =
        [
            .. changes.OrderByDescending(change => change.Commit.Revision)
                .ThenBy(change => change.Record, StringComparer.Ordinal)
                .Take(SummaryReader.RowsMax),
        ];
        foreach (RecordChange change in shown)
            change.Commit = Commits.ToWire(snapshot.GetCommit(change.Commit.Revision));
        ListChangesResponse answer = new()
        {
            Left = from,
            Right = Commits.ToWire(snapshot.GetCommit(snapshot.Revision)),
            Kinds = { records.Stores.Select(store => CountOf(store.Kind, changes)).Where(kind => kind.Added + kind.Revised + kind.Withdrawn > 0) },
            Changes = { shown },
            ChangesMore = changes.Count - shown.Length,
            NewestRevision = database.NewestRevision,
        };
        SourceRegister register = records.Register(snapshot);
        answer.Sources.Add(NamedSources.In(answer, register, shown.SelectMany(change => change.Claimants)));
        return answer;
    }

    private static IEnumerable<RecordChange> ChangesOf(RecordStore store, Snapshot snapshot, long left, Period period, string region)
    {
        // A region's report is not about the register of sources.
        if (region.Length > 0 && !store.Kind.HasRegion)
            return [];
        RecordQuery query = new()
        {
            Period = store.Kind.HasWindow ? period : null,
            Terms = [Term.Of("region", region)],
        };
        IReadOnlyList<string> ids = store.ChangedSince(snapshot, left, query);
        IReadOnlyDictionary<string, IRecord> before = store.At(snapshot, ids, left);
        IReadOnlyDictionary<string, IRecord> after = store.At(snapshot, ids, snapshot.Revision);
        return ids.Select(id => RecordChanges.Between(store.Kind, before.GetValueOrDefault(id), after.GetValueOrDefault(id))).OfType<RecordChange>();
    }

    private static KindChanges CountOf(RecordKind kind, IEnumerable<RecordChange> changes)
    {
        RecordChange[] own = [.. changes.Where(change => change.Record.StartsWith(kind.NameOf(""), StringComparison.Ordinal))];
        return new KindChanges
        {
            Kind = kind.Name,
            Added = own.Count(change => change.Change == ChangeKind.Added),
            Revised = own.Count(change => change.Change == ChangeKind.Revised),
            Withdrawn = own.Count(change => change.Change == ChangeKind.Withdrawn),
        };
    }

    private static InvalidFieldsException Later(long left, long right)
    {
        Violations faults = [];
        faults.Add("leftRevision", $"The left state is revision {left}, later than the right one, {right}.", "Exchange them.");
        return new InvalidFieldsException(faults);
    }
}
