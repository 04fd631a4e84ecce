using Grpc.Core;
using Sitrep.Evidence.Regions;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Comparisons;

/// <summary>Over gRPC, how what two revisions have on file about a period differs, both read in one transaction.</summary>
public sealed class ChangeService(Database database, RecordSet records) : V1.ChangeService.ChangeServiceBase
{
    /// <summary>Records told of one by one; the rest is counted. As many as a list of a section has.</summary>
    public const int RowsMax = SummaryReader.RowsMax;

    private const int CommitsMax = 5; // a record written more often in the time compared has a history to look up

    public override Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context)
    {
        Violations faults = [];
        var period = RequestedPeriod.From(request, faults);
        var point = RequestedReadPoint.From(request, faults);
        var leftTime = CheckLeft(request, faults);
        if (request.Region.Length > 0)
            PlaceChecks.CheckRegion(request.Region, faults, "region");
        if (request.RowsMax is < 0 or > RowsMax)
            faults.Add("rowsMax", $"{request.RowsMax} is not between 1 and {RowsMax}.", $"Give 1 to {RowsMax}, or 0 for {RowsMax}.");
        if (period is null || faults.Any)
            throw new InvalidFieldsException(faults);

        return database.ReadAsync(point, right =>
        {
            var left = right.AsOf(leftTime is { } time ? right.RevisionKnownAt(Micros.From(time)) : Earlier(request.LeftRevision, right));
            return new ListChangesResponse
            {
                State = ReadStates.Of(database, right),
                Table = TableOf(left, right, Differing(left, right, period, request.Region), request.RowsMax == 0 ? RowsMax : request.RowsMax),
            };
        }, context.CancellationToken);
    }

    private static DateTimeOffset? CheckLeft(ListChangesRequest request, Violations faults)
    {
        if (request.HasLeftRevision == request.LeftTime is not null)
            faults.Add("leftRevision", request.HasLeftRevision ? "Given together with leftTime." : "Missing.",
                "Give either leftRevision or leftTime.");
        if (request is { HasLeftRevision: true, LeftRevision: < 0 })
            faults.Add("leftRevision", "Below 0.", "Give a revision; 0 is the database as shipped.");
        return request.LeftTime is { } left ? Instants.Read(left, "leftTime", faults) : null;
    }

    private static long Earlier(long revision, Snapshot right)
    {
        if (revision <= right.Revision)
            return revision;
        throw new InvalidFieldsException(Violations.One(
            "leftRevision", $"{revision} comes after the revision read, {right.Revision}.", "Give the earlier of the two as the left one."));
    }

    // Sources have no window and no place: a change of one concerns every period.
    private List<RecordDifference> Differing(Snapshot left, Snapshot right, Period period, string region)
    {
        List<RecordDifference> differing = [];
        foreach (var store in records.Stores)
        {
            var within = store.Kind.IsLocated ? region : "";
            var ids = store.IdsChangedBetween(
                left, right, new RecordQuery { Period = store.Kind.HasWindow ? period : null, Terms = [Term.Of("region", within)] });
            var before = store.FindAll(left, ids);
            var after = store.FindAll(right, ids);
            foreach (var id in ids)
            {
                right.CancellationToken.ThrowIfCancellationRequested();
                var difference = new RecordDifference(store, before.GetValueOrDefault(id), after.GetValueOrDefault(id));
                if (difference.Change != ChangeKind.Unspecified && difference.IsIn(within))
                    differing.Add(difference);
            }
        }

        return differing;
    }

    private ChangeTable TableOf(Snapshot left, Snapshot right, List<RecordDifference> differing, int rowsMax)
    {
        var changes = Listing.First(
        [
            .. differing.OrderBy(difference => difference.Change)
                .ThenByDescending(difference => difference.EndsAt)
                .ThenBy(difference => difference.Name, StringComparer.Ordinal)
                .Take(rowsMax)
                .Select(difference => WithCommits(difference, left, right)),
        ]);
        var table = new ChangeTable()
        {
            Left = Commits.ToWire(left.GetCommit(left.Revision)),
            Changes = { changes },
            ChangesMore = differing.Count - changes.Count,
            Counts =
            {
                differing.GroupBy(difference => (Kind: difference.Store.Kind.Name, difference.Change))
                    .OrderBy(group => group.Key.Kind, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Change)
                    .Select(group => new ChangeCount { RecordKind = group.Key.Kind, Change = group.Key.Change, Records = group.Count() }),
            },
        };
        if (changes.Count > 0)
            table.Sources.Add(NamedSources.In(table, records.Register(right)));
        return table;
    }

    private static RecordChange WithCommits(RecordDifference difference, Snapshot left, Snapshot right)
    {
        var change = RecordChanges.Between(difference.Store.Kind, difference.Was, difference.Now);
        var revisions = difference.Store.RevisionsOf(right, difference.Newest.Id, left.Revision);
        change.CommitsMore = Math.Max(0, revisions.Count - CommitsMax);
        change.Commits.Add(revisions.Skip(change.CommitsMore).Select(revision => ToWire(right.GetCommit(revision))));
        return change;
    }

    private static ChangeCommit ToWire(Storage.Commit commit) => new()
    {
        Revision = commit.Revision,
        KnownTime = Commits.ToTimestamp(commit.KnownTime),
        Author = commit.Author,
        Note = commit.Note,
    };

    private sealed record RecordDifference(RecordStore Store, IRecord? Was, IRecord? Now)
    {
        public ChangeKind Change { get; } = RecordChanges.KindOf(Was, Now);

        public IRecord Newest => Now ?? Was!;

        public string Name => Store.Kind.NameOf(Newest.Id);

        public long EndsAt => Store.PositionOf(Newest).EndsAt;

        // What moved into a region or out of it concerns that region.
        public bool IsIn(string region) => IsIn(region, Was) || IsIn(region, Now);

        private bool IsIn(string region, IRecord? record) =>
            record is not null && Store.Kind.IsReported(record) && Located.IsIn(region, Store.Kind.LabelOf(record).Place);
    }
}
