using Google.Protobuf;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>
/// The six questions that every record kind answers, written once; a kind's gRPC service only names its messages.
/// </summary>
public sealed class RecordHandlers<T>(Database database, PageTokens tokens, RecordSet records)
    where T : class, IMessage<T>, IRecord, new()
{
    private readonly RecordStore store = records.Of<T>();

    private string Kind => store.Kind.Name;

    /// <summary>One record as of a revision or time.</summary>
    public (T Record, long Revision) Get(IGetRequest request) =>
        database.Read(ReadPoints.Of(request), snapshot =>
            ((T)(store.Find(snapshot, request.Id) ?? throw new RecordNotFoundException(Kind, request.Id)), snapshot.Revision));

    /// <summary>A page of records; all pages of a list are of the revision of the first.</summary>
    /// <param name="request">The request, whose arguments the page token is bound to.</param>
    /// <param name="terms">What its filters ask for, see <see cref="Term"/>.</param>
    public (IEnumerable<T> Records, string NextPageToken, long Revision) List(IListRequest request, params IReadOnlyList<string> terms)
    {
        Violations faults = [];
        int size = Paging.SizeOf(request, faults);
        ReadPoint first = ReadPoints.Of(request, faults);
        RecordQuery query = QueryOf(request, terms, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        string arguments = Paging.ArgumentsOf(request);
        PageCursor? cursor = request.PageToken.Length == 0 ? null : tokens.Open(request.PageToken, arguments);
        return database.Read(cursor is null ? first : ReadPoint.AtRevision(cursor.Revision), snapshot =>
        {
            IReadOnlyList<IRecord> found = store.List(snapshot, query, Paging.PositionOf(cursor), size + 1);
            int shown = Paging.Fitting(found, size);
            string next = shown == found.Count
                ? ""
                : tokens.Seal(Paging.CursorOf(snapshot.Revision, store.PositionOf(found[shown - 1])), arguments);
            return (found.Take(shown).Cast<T>(), next, snapshot.Revision);
        });
    }

    /// <summary>Every version of one record, oldest first, each with the write that made it.</summary>
    /// <param name="request">Which record and page.</param>
    /// <param name="add">Takes each version.</param>
    public (string NextPageToken, long Revision) ListRevisions(IRevisionsRequest request, Action<V1.Commit, T> add)
    {
        Violations faults = [];
        int size = Paging.SizeOf(request, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        string arguments = Paging.ArgumentsOf(request);
        PageCursor? cursor = request.PageToken.Length == 0 ? null : tokens.Open(request.PageToken, arguments);
        return database.Read(cursor is null ? ReadPoint.Newest : ReadPoint.AtRevision(cursor.Revision), snapshot =>
        {
            long after = Paging.PositionOf(cursor)?.EndsAt ?? -1;
            IReadOnlyList<(long Revision, IRecord Record)> found = store.Versions(snapshot, request.Id, after, size + 1);
            if (found.Count == 0 && cursor is null)
                throw new RecordNotFoundException(Kind, request.Id);
            int shown = Paging.Fitting(found.Select(version => version.Record), size);
            foreach ((long made, IRecord record) in found.Take(shown))
                add(Commits.ToWire(snapshot.GetCommit(made)), (T)record);
            string next = shown == found.Count
                ? ""
                : tokens.Seal(Paging.CursorOf(snapshot.Revision, new(found[shown - 1].Revision, "")), arguments);
            return (next, snapshot.Revision);
        });
    }

    /// <summary>Adds a record.</summary>
    public Task<(T Record, long Revision)> Create(IWriteRequest request, T? record, string note, CancellationToken cancellationToken)
    {
        WriteChecks.Demand(request, note, store.Kind, record);
        return Write(request, note, record!.Id, tx =>
        {
            WriteChecks.DemandFit(tx, records, record);
            RecordWriter.Create(tx, store, record);
        }, cancellationToken);
    }

    /// <summary>Replaces a record as a whole.</summary>
    public Task<(T Record, long Revision)> Update(IWriteRequest request, T? record, string note, CancellationToken cancellationToken)
    {
        WriteChecks.Demand(request, note, store.Kind, record);
        return Write(request, note, record!.Id, tx =>
        {
            WriteChecks.DemandFit(tx, records, record);
            RecordWriter.Update(tx, store, record);
        }, cancellationToken);
    }

    /// <summary>Marks a record as withdrawn.</summary>
    public Task<(T Record, long Revision)> Withdraw(IWithdrawRequest request, CancellationToken cancellationToken)
    {
        WriteChecks.Demand(request);
        return Write(
            request,
            request.Reason,
            request.Id,
            tx => RecordWriter.Withdraw(tx, store, request.Id, request.Etag, request.Reason),
            cancellationToken);
    }

    // The answer is read back at the revision made, so that a repeated request gets the same one.
    private async Task<(T Record, long Revision)> Write(
        IWriteRequest request, string note, string id, Action<WriteTransaction> work, CancellationToken cancellationToken)
    {
        WriteOptions options = new()
        {
            RequestId = request.RequestId,
            RequestHash = RequestHash.Of(request),
            Author = request.Author,
            Note = note,
        };
        Written<bool> written = await database.Write(
            options,
            tx =>
            {
                work(tx);
                return true;
            },
            cancellationToken);
        return database.Read(
            ReadPoint.AtRevision(written.Revision),
            snapshot => ((T)store.Find(snapshot, id)!, snapshot.Revision));
    }

    private static RecordQuery QueryOf(IListRequest request, IReadOnlyList<string> terms, Violations faults)
    {
        EnumFilters.Check(request, faults);
        string text = (request as ITextListRequest)?.Text ?? "";
        TextChecks.Optional(text, faults, "text", RecordText.LengthMax);
        RecordQuery query = new() { Terms = terms, Text = text, ShowWithdrawn = request.ShowWithdrawn };
        return request is IPeriodListRequest period
            ? query with { Period = Periods.Of(period, faults), Terms = [.. terms, Term.Source(period.Source)] }
            : query;
    }
}
