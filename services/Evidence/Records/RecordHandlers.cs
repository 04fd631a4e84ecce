using Sitrep.Storage;

namespace Sitrep.Evidence.Records;

/// <summary>The six questions that every record kind answers, written once; a kind's gRPC service only names its messages.</summary>
public sealed class RecordHandlers<T>(Database database, PageReader pages, RecordSet records)
    where T : class, IMessage<T>, IRecord, new()
{
    private readonly RecordStore _store = records.StoreOf<T>();

    /// <summary>One record as of a revision or time.</summary>
    public Task<TResponse> GetAsync<TResponse>(IGetRequest request, CancellationToken cancellationToken)
        where TResponse : IMessage, new()
    {
        Violations faults = [];
        var point = RequestedReadPoint.From(request, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        return database.ReadAsync(
            point,
            snapshot => RecordMessages.WithRecord<TResponse>(
                _store.Find(snapshot, request.Id) ?? throw new RecordNotFoundException(_store.Kind.Name, request.Id), snapshot.Revision),
            cancellationToken);
    }

    /// <summary>A page of records; all pages of a list are of the revision of the first.</summary>
    public Task<TResponse> ListAsync<TResponse>(IListRequest request, CancellationToken cancellationToken)
        where TResponse : IMessage, new()
    {
        Violations faults = [];
        var size = Paging.SizeOf(request, faults);
        var first = RequestedReadPoint.From(request, faults);
        var query = QueryOf(request, faults);
        InvalidFieldsException.ThrowIfAny(faults);
        return pages.ReadAsync(
            request,
            first,
            (snapshot, page) =>
            {
                var found = _store.List(snapshot, query, page.Record, size + 1);
                var shown = Paging.Fitting(found, size);
                var next = shown == found.Count ? "" : page.After(_store.PositionOf(found[shown - 1]));
                return RecordMessages.WithPage<TResponse>(found.Take(shown), next, snapshot.Revision);
            },
            cancellationToken);
    }

    /// <summary>Every version of one record, oldest first, each with the write that made it.</summary>
    public Task<TResponse> ListRevisionsAsync<TResponse>(IRevisionsRequest request, CancellationToken cancellationToken)
        where TResponse : IMessage, new()
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
                    throw new RecordNotFoundException(_store.Kind.Name, request.Id);
                var shown = Paging.Fitting(found.Select(version => version.Record), size);
                return RecordMessages.WithVersions<TResponse>(
                    found.Take(shown).Select(version => (Commits.ToWire(snapshot.GetCommit(version.Revision)), version.Record)),
                    shown == found.Count ? "" : page.After(found[shown - 1].Revision),
                    snapshot.Revision);
            },
            cancellationToken);
    }

    /// <summary>Adds a record.</summary>
    public Task<TResponse> CreateAsync<TResponse>(IPutRequest request, CancellationToken cancellationToken)
        where TResponse : IMessage, new() => PutAsync<TResponse>(request, RecordRules.Create, cancellationToken);

    /// <summary>Replaces a record as a whole.</summary>
    public Task<TResponse> UpdateAsync<TResponse>(IPutRequest request, CancellationToken cancellationToken)
        where TResponse : IMessage, new() => PutAsync<TResponse>(request, RecordRules.Update, cancellationToken);

    /// <summary>Marks a record as withdrawn.</summary>
    public Task<TResponse> WithdrawAsync<TResponse>(IWithdrawRequest request, CancellationToken cancellationToken)
        where TResponse : IMessage, new()
    {
        WriteChecks.EnsureValid(request);
        return WriteAsync<TResponse>(
            request,
            request.Reason,
            request.Id,
            tx => RecordRules.Withdraw(tx, _store, request.Id, request.Etag, request.Reason),
            cancellationToken);
    }

    private Task<TResponse> PutAsync<TResponse>(
        IPutRequest request, Action<WriteTransaction, RecordStore, IRecord> put, CancellationToken cancellationToken)
        where TResponse : IMessage, new()
    {
        var record = RecordMessages.RecordOf(request);
        WriteChecks.EnsureValid(request, request.Note, _store.Kind, record);
        return WriteAsync<TResponse>(
            request,
            request.Note,
            record!.Id,
            tx =>
            {
                WriteChecks.EnsureFits(tx, records, record);
                put(tx, _store, record);
            },
            cancellationToken);
    }

    // The answer is read back at the revision made, so that a repeated request gets the same one. What is written is not
    // refused for want of a place to read it.
    private async Task<TResponse> WriteAsync<TResponse>(
        IWriteRequest request, string note, string id, Action<WriteTransaction> work, CancellationToken cancellationToken)
        where TResponse : IMessage, new()
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
            snapshot => RecordMessages.WithRecord<TResponse>(_store.Find(snapshot, id)!, snapshot.Revision),
            cancellationToken,
            Timeout.InfiniteTimeSpan);
    }

    private static RecordQuery QueryOf(IListRequest request, Violations faults)
    {
        TextChecks.Optional(request.Text, faults, "text", RecordText.LengthMax);
        return new RecordQuery
        {
            Terms = RequestedTerms.From(request, faults),
            Text = request.Text,
            ShowWithdrawn = request.ShowWithdrawn,
            Period = request is IPeriodListRequest period ? RequestedPeriod.From(period, faults) : null,
        };
    }
}
