using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Redactions;

/// <summary>Redactions over gRPC, the same in both services.</summary>
public sealed class RedactionService(RedactionHandler desk, Database database, PageTokens tokens, RecordSet records)
    : V1.RedactionService.RedactionServiceBase
{
    public override Task<RedactResponse> Redact(RedactRequest request, ServerCallContext context) =>
        desk.RedactAsync(request, context.CancellationToken);

    public override Task<ListRedactionsResponse> ListRedactions(ListRedactionsRequest request, ServerCallContext context)
    {
        Violations faults = [];
        var size = Paging.SizeOf(request, faults);
        var first = RequestedReadPoint.From(request, faults);
        if (request.Record.Length > 0)
            IdChecks.RequiredName(request.Record, [.. records.Stores.Select(store => store.Kind.Plural)], faults, "record");
        InvalidFieldsException.ThrowIfAny(faults);
        var arguments = Paging.ArgumentsOf(request);
        var cursor = request.PageToken.Length == 0 ? null : tokens.Open(request.PageToken, arguments);
        return Task.FromResult(database.Read(
            cursor is null ? first : ReadPoint.AtRevision(cursor.Revision),
            snapshot => Page(snapshot, request.Record, Paging.PositionOf(cursor)?.EndsAt ?? 0, size, arguments)));
    }

    private ListRedactionsResponse Page(Snapshot snapshot, string record, long after, int size, string arguments)
    {
        var found = RedactionTable.Page(snapshot, record, after, size + 1);
        return new ListRedactionsResponse
        {
            Redactions = { found.Take(size).Select(row => RedactionTable.ToWire(snapshot, row)) },
            Revision = snapshot.Revision,
            NextPageToken = found.Count <= size
                ? ""
                : tokens.Seal(Paging.CursorOf(snapshot.Revision, new(found[size - 1].Revision, "")), arguments),
        };
    }
}
