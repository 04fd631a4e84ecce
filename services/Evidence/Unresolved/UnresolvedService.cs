using System.Globalization;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.Checks;
using Sitrep.Evidence.Failures;
using Sitrep.Evidence.Records;
using Sitrep.Evidence.V1;
using Sitrep.Storage;

namespace Sitrep.Evidence.Unresolved;

/// <summary>Words that no register knows, over gRPC.</summary>
public sealed class UnresolvedService(Database database, PageTokens tokens) : V1.UnresolvedService.UnresolvedServiceBase
{
    public override Task<ListUnresolvedResponse> ListUnresolved(ListUnresolvedRequest request, ServerCallContext context)
    {
        Violations faults = [];
        var size = Paging.SizeOf(request, faults);
        var first = RequestedReadPoint.From(request, faults);
        EnumChecks.Optional(request.UnresolvedKind, faults, "unresolvedKind");
        TextChecks.Optional(request.Text, faults, "text", RecordText.LengthMax);
        InvalidFieldsException.ThrowIfAny(faults);
        var arguments = Paging.ArgumentsOf(request);
        var cursor = request.PageToken.Length == 0 ? null : tokens.Open(request.PageToken, arguments);
        return Task.FromResult(database.Read(
            cursor is null ? first : ReadPoint.AtRevision(cursor.Revision),
            snapshot => Page(snapshot, request, cursor, size, arguments)));
    }

    // Distinct words are few beside the records that have them, so all are read and a page is cut from them.
    private ListUnresolvedResponse Page(Snapshot snapshot, ListUnresolvedRequest request, PageCursor? cursor, int size, string arguments)
    {
        var start = cursor is null ? 0 : int.Parse(cursor.Position[0], CultureInfo.InvariantCulture);
        List<UnresolvedWords> found = [.. UnresolvedTable.All(snapshot).Where(words => Matches(words, request))];
        List<UnresolvedWords> page = [.. found.Skip(start).Take(size)];
        var end = start + page.Count;
        return new ListUnresolvedResponse
        {
            Unresolved = { page },
            Revision = snapshot.Revision,
            NextPageToken = end == found.Count
                ? ""
                : tokens.Seal(new PageCursor(snapshot.Revision, [end.ToString(CultureInfo.InvariantCulture)]), arguments),
        };
    }

    private static bool Matches(UnresolvedWords words, ListUnresolvedRequest request) =>
        (request.UnresolvedKind == UnresolvedKind.Unspecified || words.UnresolvedKind == request.UnresolvedKind)
        && words.Words.Contains(request.Text, StringComparison.OrdinalIgnoreCase);
}
