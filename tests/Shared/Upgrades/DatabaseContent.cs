using Google.Protobuf;
using Grpc.Core;
using Sitrep.Contracts;
using Sitrep.Evidence.V1;

namespace Sitrep.Tests.Upgrades;

/// <summary>All that a service tells of its revisions up to one, line by line: what stood when, who wrote it, and in what words.</summary>
internal static class DatabaseContent
{
    private const int PageSize = 500;

    public static async Task<string> ReadAsync(RunningService service, long newest)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"newest {newest}\n");
        SortedDictionary<long, Commit> commits = [];
        foreach (var (name, kind) in Subject.Kinds)
        {
            var calls = new RecordCalls(service.Calls, kind);
            for (var revision = 0L; revision <= newest; revision++)
            {
                var etags = (await AllAsync(calls, revision)).Select(record => $"{record.Id}={record.Etag}");
                text.Append(CultureInfo.InvariantCulture, $"list {name} @{revision} {string.Join(' ', etags)}\n");
            }

            foreach (var record in await AllAsync(calls, newest))
            {
                var (versions, _) = await calls.ListRevisionsAsync(record.Id, PageSize);
                foreach (var version in versions.Where(version => version.Commit.Revision <= newest))
                {
                    commits[version.Commit.Revision] = version.Commit;
                    text.Append(CultureInfo.InvariantCulture, $"version {name} @{version.Commit.Revision} {Json(version.Record)}\n");
                }

                text.Append(await RawRowAsync(service, $"{kind.Plural}/{record.Id}", newest));
            }
        }

        foreach (var commit in commits.Values)
            text.Append(CultureInfo.InvariantCulture, $"commit {Json(commit)}\n");
        var unresolved = await new UnresolvedService.UnresolvedServiceClient(service.Calls).ListUnresolvedAsync(
            new ListUnresolvedRequest { ReadRevision = newest, PageSize = PageSize });
        foreach (var words in unresolved.Unresolved)
            text.Append(CultureInfo.InvariantCulture, $"unresolved {Json(words)}\n");
        foreach (var redaction in (await service.ListRedactionsAsync(new ListRedactionsRequest { ReadRevision = newest })).Redactions)
            text.Append(CultureInfo.InvariantCulture, $"redaction {Json(redaction)}\n");
        using var watch = WatchCall.Open(service, cursor: 0);
        foreach (var heard in await watch.UpToAsync(newest))
            text.Append(
                CultureInfo.InvariantCulture,
                $"heard @{heard.Cursor} {heard.Record?.Descriptor.Name} {heard.Record?.Id} {heard.Record?.Etag}\n");
        return text.ToString();
    }

    private static async Task<IReadOnlyList<IRecord>> AllAsync(RecordCalls calls, long revision) =>
        (await calls.ListAsync(("read_revision", revision), ("page_size", PageSize), ("show_withdrawn", true))).Records;

    private static async Task<string> RawRowAsync(RunningService service, string record, long newest)
    {
        try
        {
            var answer = await new ImportService.ImportServiceClient(service.Calls).GetRawRowAsync(
                new GetRawRowRequest { Record = record, ReadRevision = newest });
            return $"row {Json(answer.Row)}\n";
        }
        catch (RpcException none) when (none.StatusCode == StatusCode.NotFound)
        {
            return "";
        }
    }

    private static string Json(IMessage message) => JsonFormatter.Default.Format(message);
}
