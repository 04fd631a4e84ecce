using System.Security.Cryptography;
using Grpc.Core;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Series;

/// <summary>The bytes of a table of series; an ETag, strong and quoted, where the service's stream or the revision asked
/// for vouches for them.</summary>
internal sealed record RenderedSeries(byte[] Bytes, string? ETag, SectionRevisions Revisions);

/// <summary>Answers questions for series: from cached bytes while the service's Watch stream stands, else by asking it.</summary>
internal sealed class SeriesService(BackendPair backends, DiplomacyCalls diplomacy, StrikesCalls strikes, TimeProvider time)
{
    /// <summary>Several times what the days of three years take to add up; whoever draws a chart waits no longer.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    /// <summary>Some 100 charts of a year of days.</summary>
    private const long CacheBytesMax = 16 * 1024 * 1024;

    private readonly LruCache<(SeriesQuery Query, long Revision, long? Redaction), RenderedSeries> _copies =
        new(CacheBytesMax, copy => copy.Bytes.Length);

    /// <summary>The table.</summary>
    /// <exception cref="ProblemException">The service did not answer.</exception>
    /// <exception cref="RpcException">The service refuses the question itself.</exception>
    public async Task<RenderedSeries> AnswerAsync(SeriesQuery query, CancellationToken aborted)
    {
        var backend = backends.All.Single(backend => backend.Name == query.Service);
        var newest = backend.Monitor.KnownRevision;
        var redaction = backend.Monitor.Redaction;
        if (backend.Monitor.IsOpen && (query.Revision ?? newest) is { } known && _copies.TryGet(KeyOf(query, known, redaction), out var copy))
            return copy;

        var answer = await AskAsync(query, aborted);
        backend.Monitor.Observe(answer.NewestRevision);
        var bytes = SeriesJson.Render(query, answer);
        var isVouchedFor = query.Revision is not null || backend.Monitor.IsOpen;
        var made = new RenderedSeries(bytes, isVouchedFor ? ETagOf(bytes) : null, SeriesJson.RevisionsOf(query, answer.Commit));
        if (isVouchedFor && RevisionToKeepUnder(query, newest, answer) is { } revision)
            _copies.Set(KeyOf(query, revision, redaction), made);
        return made;
    }

    private async Task<SectionAnswer<SeriesTable>> AskAsync(SeriesQuery query, CancellationToken aborted)
    {
        var options = new CallOptions(deadline: (time.GetUtcNow() + Deadline).UtcDateTime, cancellationToken: aborted);
        try
        {
            return query.Service == Backend.DiplomacyName
                ? await diplomacy.ListSeriesAsync(query, options)
                : await strikes.ListSeriesAsync(query, options);
        }
        catch (RpcException fault) when (RpcProblems.IsAbsence(fault))
        {
            throw new ProblemException(ServiceProblems.Away(query.Service, SectionFaults.ReasonOf(fault)));
        }
    }

    // What was known at a time may change with the newest revision, so it is kept under that, if it stayed the newest
    // from before the question until after the answer; all else is kept under the revision read.
    private static long? RevisionToKeepUnder(SeriesQuery query, long? newest, SectionAnswer<SeriesTable> answer) =>
        query.AsOf is null ? answer.Commit.Revision
        : newest == answer.NewestRevision ? newest
        : null;

    // A table repeats notes on sources, which a redaction changes in earlier revisions too.
    private static (SeriesQuery, long, long?) KeyOf(SeriesQuery query, long revision, long? redaction) =>
        (query with { Revision = null }, revision, redaction);

    private static string ETagOf(byte[] bytes) => $"\"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";
}
