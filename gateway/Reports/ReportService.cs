using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Telemetry;

namespace Sitrep.Gateway.Reports;

/// <summary>A report in one form, with an ETag where it is whole.</summary>
internal sealed record RenderedReport(Payload Body, Revisions Revisions, V1.Delivery Delivery);

/// <summary>Answers report queries: from cached bytes while every Watch stream vouches for them, else by asking all
/// services at once.</summary>
internal sealed class ReportService(
    SectionList sections, BackendList backends, ReportChangesService changes, ReportLimiter limiter, GatewayMetrics metrics)
{
    /// <summary>Raised with every change of a rendered byte, so that an ETag never names two bodies.</summary>
    public const string RendererVersion = "4";

    /// <summary>Some 1,500 reports of a usual night: a month of days in both forms, many times over.</summary>
    private const long CacheBytesMax = 64 * 1024 * 1024;

    private readonly LruCache<ReportKey, RenderedReport> _rendered = CacheOf(backends);
    private readonly ConcurrentDictionary<ReportKey, Lazy<Task<RenderedReport>>> _building = [];

    /// <summary>The key of a report as of now: with the next revision or redaction it is that of an older one.</summary>
    public ReportKey KeyOf(ReportQuery query, ReportFormat format) => new(
        query with { RequireAll = false }, format, query.At ?? Known(), sections.Revisions(section => backends[section].Monitor.Redaction));

    /// <summary>The report of a key, if it is kept and no newer one is asked for by the same query; always whole.</summary>
    public RenderedReport? Find(ReportKey key)
    {
        if (!IsOfNow(key) || !_rendered.TryGet(key, out var report))
            return null;
        metrics.LookedUp(isKept: true);
        return report;
    }

    /// <summary>The report, whole or not.</summary>
    /// <exception cref="Grpc.Core.RpcException">A service refuses the query itself.</exception>
    /// <exception cref="ProblemException">More is asked for than can be made.</exception>
    public Task<RenderedReport> AnswerAsync(ReportKey key, CancellationToken aborted)
    {
        if (Find(key) is { } kept)
            return Task.FromResult(kept);
        metrics.LookedUp(isKept: false);

        // One build serves all who ask for the same at the same time, so none of them may call it off: who leaves leaves it to the next.
        var build = _building.GetOrAdd(key, _ => new(() => BuildAsync(key)));
        return build.Value.WaitAsync(aborted);
    }

    // The key keeps apart what was made before a redaction; clearing frees the memory that holds what was taken out.
    private static LruCache<ReportKey, RenderedReport> CacheOf(BackendList backends)
    {
        var cache = new LruCache<ReportKey, RenderedReport>(CacheBytesMax, report => report.Body.Weight);
        foreach (var backend in backends.All)
            backend.Monitor.Redacted += cache.Clear;
        return cache;
    }

    private Revisions? Known() =>
        sections.Revisions(section => backends[section].Monitor.KnownRevision) is { IsWhole: true } known ? known : null;

    // While every stream stands, what is known is at most one message old.
    private bool IsOfNow(ReportKey key)
    {
        foreach (var backend in backends.All)
        {
            if (!backend.Monitor.IsOpen
                || key.Redactions[backend.Section] != backend.Monitor.Redaction
                || (key.Query.At is null && key.Revisions?[backend.Section] != backend.Monitor.KnownRevision))
                return false;
        }

        return true;
    }

    private async Task<RenderedReport> BuildAsync(ReportKey key)
    {
        await Task.Yield();
        using var span = GatewayTraces.Source.StartActivity("sitrep.gateway.report.build");
        span?.SetTag("sitrep.report.format", key.Format.Extension).SetTag("sitrep.report.days", (key.Query.Stop - key.Query.Start).TotalDays);
        try
        {
            return await limiter.RunAsync(key.Query, () => RenderAsync(key));
        }
        finally
        {
            _building.TryRemove(key, out _);
        }
    }

    private async Task<RenderedReport> RenderAsync(ReportKey key)
    {
        var (query, format) = (key.Query, key.Format);
        var answers = await Task.WhenAll(backends.All.Select(backend =>
            backend.Summaries.AskAsync(SectionQuestions.For(query, query.At?[backend.Section]))));
        var (changed, lacksChanges) = await changes.ReadAsync(query, answers);

        var facts = ReportFacts.From(query, answers, changed);
        var delivery = Delivery.From(ReportJson.ContentHash(facts), RendererVersion, lacksChanges, answers.Select(answer => answer.State));
        var bytes = format.Render(new Report(facts, ToplineWriter.Write(facts), delivery));
        var body = new Payload(bytes, format.ContentType, delivery.ETag(format.Extension)) { Vary = Caching.VaryByForm };
        var report = new RenderedReport(body, facts.Revisions, delivery);
        if (report.Body.ETag is not null && RevisionsToKeepUnder(key, facts.Revisions, answers) is { } kept)
            Keep(key with { Revisions = kept }, report);
        return report;
    }

    private void Keep(ReportKey key, RenderedReport report)
    {
        report.Body.Grown += () => _rendered.Reweigh(key, report);
        _rendered.Set(key, report);
    }

    // What was known at a time may change with the newest revisions, so it is kept under that, if it stayed the newest from
    // before the question until after the answers; all else is kept under those read.
    private static Revisions? RevisionsToKeepUnder(ReportKey key, Revisions read, IReadOnlyList<SectionResult<ISection>> sections)
    {
        if (key.Query.AsOf is null)
            return read;
        var newest = Revisions.Of(sections.Select(section => (section.Section, section.Answer?.Read.NewestRevision)));
        return newest.Equals(key.Revisions) ? newest : null;
    }
}
