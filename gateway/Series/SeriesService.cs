using System.Security.Cryptography;

namespace Sitrep.Gateway.Series;

/// <summary>A table of series; with an ETag where the service's stream or the revision asked for vouches for it.</summary>
internal sealed record RenderedSeries(Payload Body, Revisions Revisions);

/// <summary>Answers questions for series: from cached bytes while the service's Watch stream stands, else by asking it.</summary>
internal sealed class SeriesService(BackendList backends, SectionList sections, TimeProvider time)
{
    /// <summary>Some 100 charts of a year of days.</summary>
    private const long CacheBytesMax = 16 * 1024 * 1024;

    private readonly LruCache<(ListSeriesRequest Question, long Revision, long? Redaction), RenderedSeries> _rendered =
        new(CacheBytesMax, series => series.Body.Weight);

    /// <summary>The table.</summary>
    /// <exception cref="ProblemException">The service refuses the question or did not answer.</exception>
    public async Task<RenderedSeries> AnswerAsync(SeriesQuery query, CancellationToken aborted)
    {
        var backend = backends[query.Section];
        var newest = backend.Monitor.KnownRevision;
        var redaction = backend.Monitor.Redaction;
        if (backend.Monitor.IsOpen
            && (query.IsPinned ? query.Request.ReadRevision : newest) is { } known
            && _rendered.TryGet(KeyOf(query, known, redaction), out var kept))
            return kept;

        var answer = await AskAsync(backend, query.Request, aborted);
        backend.Monitor.Observe(answer.Read);
        var revisions = sections.Revisions(section => section == query.Section ? answer.Revision : null);
        var bytes = Render(query, revisions, answer);
        var isVouchedFor = query.IsPinned || backend.Monitor.IsOpen;
        var series = new RenderedSeries(new(bytes, MediaTypes.JsonUtf8, isVouchedFor ? ETagOf(bytes) : null), revisions);
        if (isVouchedFor && RevisionToKeepUnder(query, newest, answer) is { } revision)
            Keep(KeyOf(query, revision, redaction), series);
        return series;
    }

    private void Keep((ListSeriesRequest, long, long?) key, RenderedSeries series)
    {
        series.Body.Grown += () => _rendered.Reweigh(key, series);
        _rendered.Set(key, series);
    }

    private async Task<SectionAnswer<SeriesTable>> AskAsync(Backend backend, ListSeriesRequest request, CancellationToken aborted)
    {
        try
        {
            return await backend.ListSeriesAsync(request, SectionLimits.Options(request.Start, request.End, time, aborted));
        }
        catch (RpcException fault) when (ServiceProblems.From(backend.Name, fault) is { } problem)
        {
            throw new ProblemException(problem);
        }
    }

    // What was known at a time may change with the newest revision, so it is kept under that, if it stayed the newest
    // from before the question until after the answer; all else is kept under the revision read.
    private static long? RevisionToKeepUnder(SeriesQuery query, long? newest, SectionAnswer<SeriesTable> answer) =>
        query.Request.ReadTime is null ? answer.Revision
        : newest == answer.Read.NewestRevision ? newest
        : null;

    // A table repeats notes on sources, which a redaction changes in earlier revisions too.
    private static (ListSeriesRequest, long, long?) KeyOf(SeriesQuery query, long revision, long? redaction)
    {
        var question = query.Request.Clone();
        question.ClearReadRevision();
        return (question, revision, redaction);
    }

    private static string ETagOf(byte[] bytes) => $"\"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";

    private static byte[] Render(SeriesQuery query, Revisions revisions, SectionAnswer<SeriesTable> answer)
    {
        var request = query.Request;
        return RecordJson.ToUtf8(new V1.SeriesAnswer
        {
            Query = new()
            {
                Measure = request.WithLost ? SeriesQueryReader.InterceptedAndLost : EnumWords.Of(request.Measure),
                Step = request.Step,
                Start = request.Start,
                End = request.End,
                Zone = request.Zone,
                By = request.ByItem ? "item" : "",
                ItemClass = request.ItemClass,
                Item = request.Item,
                Region = request.Region,
                Attacker = request.Attacker,
                Side = request.Side,
                Claimant = request.Claimant,
            },
            Revisions = revisions.ToMessage(),
            CutOff = answer.Revision > 0 ? answer.Read.Commit.KnownTime : null,
            Table = answer.Content,
        });
    }
}
