using Google.Protobuf;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>
/// The six questions that every record kind answers, written once; a kind's gRPC service only names its messages.
/// </summary>
public sealed class RecordHandlers<T>(Database database, PageReader pages, RecordSet records)
    where T : class, IMessage<T>, IRecord, new()
{
    private readonly RecordStore _store = records.StoreOf<T>();

    private string Kind => _store.Kind.Name;

    /// <summary>One record as of a revision or time.</summary>
    public Task<(T Record, long Revision)> GetAsync(IGetRequest request, CancellationToken cancellationToken) => database.ReadAsync(
        RequestedReadPoint.From(request),
        snapshot => ((T)(_store.Find(snapshot, request.Id) ?? throw new RecordNotFoundException(Kind, request.Id)), snapshot.Revision),
        cancellationToken);

    /// <summary>A page of records; all pages of a list are of the revision of the first.</summary>
    /// <param name="request">The request, whose arguments the page token is bound to.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="terms">What its filters ask for, see <see cref="Term"/>.</param>
    public Task<(IEnumerable<T> Records, string NextPageToken, long Revision)> ListAsync(
        IListRequest request, CancellationToken cancellationToken, params IReadOnlyList<string> terms)
    {
        Violations faults = [];
        var size = Paging.SizeOf(request, faults);
        var first = RequestedReadPoint.From(request, faults);
        var query = QueryOf(request, terms, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        return pages.ReadAsync(
            request,
            first,
            (snapshot, page) =>
            {
                var found = _store.List(snapshot, query, page.Record, size + 1);
                var shown = Paging.Fitting(found, size);
                return (
                    found.Take(shown).Cast<T>(),
                    shown == found.Count ? "" : page.After(_store.PositionOf(found[shown - 1])),
                    snapshot.Revision);
            },
            cancellationToken);
    }

    /// <summary>Every version of one record, oldest first, each with the write that made it.</summary>
    /// <param name="request">Which record and page.</param>
    /// <param name="add">Takes each version.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<(string NextPageToken, long Revision)> ListRevisionsAsync(
        IRevisionsRequest request, Action<V1.Commit, T> add, CancellationToken cancellationToken)
    {
        Violations faults = [];
        var size = Paging.SizeOf(request, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        return pages.ReadAsync(
            request,
            ReadPoint.Newest,
            (snapshot, page) =>
            {
                var found = _store.Versions(snapshot, request.Id, page.Number ?? -1, size + 1);
                if (found.Count == 0 && page.Number is null)
                    throw new RecordNotFoundException(Kind, request.Id);
                var shown = Paging.Fitting(found.Select(version => version.Record), size);
                foreach (var (made, record) in found.Take(shown))
                    add(Commits.ToWire(snapshot.GetCommit(made)), (T)record);
                return (shown == found.Count ? "" : page.After(found[shown - 1].Revision), snapshot.Revision);
            },
            cancellationToken);
    }

    /// <summary>Adds a record.</summary>
    public Task<(T Record, long Revision)> CreateAsync(IWriteRequest request, T? record, string note, CancellationToken cancellationToken)
    {
        WriteChecks.Demand(request, note, _store.Kind, record);
        return WriteAsync(request, note, record!.Id, tx =>
        {
            WriteChecks.DemandFit(tx, records, record);
            RecordRules.Create(tx, _store, record);
        }, cancellationToken);
    }

    /// <summary>Replaces a record as a whole.</summary>
    public Task<(T Record, long Revision)> UpdateAsync(IWriteRequest request, T? record, string note, CancellationToken cancellationToken)
    {
        WriteChecks.Demand(request, note, _store.Kind, record);
        return WriteAsync(request, note, record!.Id, tx =>
        {
            WriteChecks.DemandFit(tx, records, record);
            RecordRules.Update(tx, _store, record);
        }, cancellationToken);
    }

    /// <summary>Marks a record as withdrawn.</summary>
    public Task<(T Record, long Revision)> WithdrawAsync(IWithdrawRequest request, CancellationToken cancellationToken)
    {
        WriteChecks.Demand(request);
        return WriteAsync(
            request,
            request.Reason,
            request.Id,
            tx => RecordRules.Withdraw(tx, _store, request.Id, request.Etag, request.Reason),
            cancellationToken);
    }

    // The answer is read back at the revision made, so that a repeated request gets the same one. What is written is not
    // refused for want of a place to read it.
    private async Task<(T Record, long Revision)> WriteAsync(
        IWriteRequest request, string note, string id, Action<WriteTransaction> work, CancellationToken cancellationToken)
    {
        var options = new WriteOptions()
        {
            RequestId = request.RequestId,
            RequestHash = RequestHash.Compute(request),
            Author = request.Author,
            Note = note,
        };
        var written = await database.WriteAsync(
            options,
            tx =>
            {
                work(tx);
                return true;
            },
            cancellationToken);
        return await database.ReadAsync(
            ReadPoint.AtRevision(written.Revision),
            snapshot => ((T)_store.Find(snapshot, id)!, snapshot.Revision),
            cancellationToken,
            Timeout.InfiniteTimeSpan);
    }

    private static RecordQuery QueryOf(IListRequest request, IReadOnlyList<string> terms, Violations faults)
    {
        EnumFilters.Check(request, faults);
        var text = (request as ITextListRequest)?.Text ?? "";
        TextChecks.Optional(text, faults, "text", RecordText.LengthMax);
        var query = new RecordQuery() { Terms = terms, Text = text, ShowWithdrawn = request.ShowWithdrawn };
        return request is IPeriodListRequest period
            ? query with { Period = RequestedPeriod.From(period, faults), Terms = [.. terms, Term.Source(period.Source)] }
            : query;
    }
}
