using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Unresolved;

/// <summary>Words that no register knows, over gRPC.</summary>
public sealed class UnresolvedService(PageReader pages) : V1.UnresolvedService.UnresolvedServiceBase
{
    public override Task<ListUnresolvedResponse> ListUnresolved(ListUnresolvedRequest request, ServerCallContext context)
    {
        Violations faults = [];
        var size = Paging.SizeOf(request, faults);
        var first = RequestedReadPoint.From(request, faults);
        EnumChecks.Optional(request.UnresolvedKind, faults, "unresolvedKind");
        TextChecks.Optional(request.Text, faults, "text", RecordText.LengthMax);
        InvalidFieldsException.ThrowIfAny(faults);
        return pages.ReadAsync(request, first, (snapshot, page) => Read(snapshot, page, request, size), context.CancellationToken);
    }

    // Distinct words are few beside the records that have them, so all are read and a page is cut from them.
    private static ListUnresolvedResponse Read(Snapshot snapshot, PageStart page, ListUnresolvedRequest request, int size)
    {
        var start = (int)(page.Number ?? 0);
        List<UnresolvedWords> found = [.. UnresolvedTable.All(snapshot).Where(words => Matches(words, request))];
        List<UnresolvedWords> shown = [.. found.Skip(start).Take(size)];
        var end = start + shown.Count;
        return new ListUnresolvedResponse
        {
            Unresolved = { shown },
            Revision = snapshot.Revision,
            NextPageToken = end == found.Count ? "" : page.After(end),
        };
    }

    private static bool Matches(UnresolvedWords words, ListUnresolvedRequest request) =>
        (request.UnresolvedKind == UnresolvedKind.Unspecified || words.UnresolvedKind == request.UnresolvedKind)
        && words.Words.Contains(request.Text, StringComparison.OrdinalIgnoreCase);
}
