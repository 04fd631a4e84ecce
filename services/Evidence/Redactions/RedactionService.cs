using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Redactions;

/// <summary>Redactions over gRPC, the same in every service.</summary>
public sealed class RedactionService(RedactionHandler handler, PageReader pages, RecordSet records)
    : V1.RedactionService.RedactionServiceBase
{
    public override Task<RedactResponse> Redact(RedactRequest request, ServerCallContext context) =>
        handler.RedactAsync(request, context.CancellationToken);

    public override Task<ListRedactionsResponse> ListRedactions(ListRedactionsRequest request, ServerCallContext context)
    {
        Violations faults = [];
        var size = Paging.SizeOf(request, faults);
        var first = RequestedReadPoint.From(request, faults);
        if (request.Record.Length > 0)
            IdChecks.RequiredName(request.Record, [.. records.Stores.Select(store => store.Kind.Plural)], faults, "record");
        InvalidFieldsException.ThrowIfAny(faults);
        return pages.ReadAsync(request, first, (snapshot, page) => Read(snapshot, page, request.Record, size), context.CancellationToken);
    }

    private static ListRedactionsResponse Read(Snapshot snapshot, PageStart page, string record, int size)
    {
        var found = RedactionTable.Page(snapshot, record, page.Number ?? 0, size + 1);
        return new ListRedactionsResponse
        {
            Redactions = { found.Take(size).Select(row => RedactionTable.ToWire(snapshot, row)) },
            Revision = snapshot.Revision,
            NextPageToken = found.Count <= size ? "" : page.After(found[size - 1].Revision),
        };
    }
}
