using Grpc.Core;
using Sitrep.Evidence.Summaries;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Comparisons;

/// <summary>Over gRPC, how what two revisions have on file about a period differs, both read in one transaction.</summary>
public sealed class ChangeService(Database database, RecordSet records) : V1.ChangeService.ChangeServiceBase
{
    /// <summary>Records told of one by one; the rest is counted. As many as a list of a section has.</summary>
    public const int RowsMax = SummaryReader.RowsMax;

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
            var changed = new ChangeReader(records, left, right, request.Region).Read(period);
            return new ListChangesResponse
            {
                State = ReadStates.Of(database, right),
                Table = TableOf(left, right, changed, request.RowsMax == 0 ? RowsMax : request.RowsMax),
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

    private ChangeTable TableOf(Snapshot left, Snapshot right, ChangeBlock changed, int rowsMax)
    {
        var changes = Listing.First(RecordChangeReader.Read(left, right, [.. changed.First.Take(rowsMax)]));
        var table = new ChangeTable()
        {
            Left = Commits.ToWire(left.GetCommit(left.Revision)),
            Changes = { changes },
            ChangesMore = changed.Counts.Values.Sum() - changes.Count,
            Counts =
            {
                changed.Counts.OrderBy(count => count.Key.Kind, StringComparer.Ordinal)
                    .ThenBy(count => count.Key.Change)
                    .Select(count => new ChangeCount { RecordKind = count.Key.Kind, Change = count.Key.Change, Records = count.Value }),
            },
        };
        if (changes.Count > 0)
            table.Sources.Add(NamedSources.In(table, records.Register(right)));
        return table;
    }
}
