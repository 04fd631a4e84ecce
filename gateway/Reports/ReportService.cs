using System.Collections.Concurrent;
using Sitrep.Diplomacy.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Reports.Toplines;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports;

/// <summary>Answers report queries: from cached bytes while both Watch streams vouch for them, else by asking both
/// services at once.</summary>
internal sealed class ReportService
{
    /// <summary>Raised with every change of a rendered byte, so that an ETag never names two bodies.</summary>
    public const string RendererVersion = "4";

    /// <summary>Some 1,500 reports of a usual night: a month of days in both forms, many times over.</summary>
    private const long CacheBytesMax = 64 * 1024 * 1024;

    private readonly ReportLimiter _turns = new();
    private readonly LruCache<ReportKey, RenderedReport> _copies = new(CacheBytesMax, copy => copy.Bytes.Length);
    private readonly ConcurrentDictionary<ReportKey, Lazy<Task<RenderedReport>>> _building = [];
    private readonly BackendPair _backends;
    private readonly SectionPipeline<DiplomacySection> _diplomacy;
    private readonly SectionPipeline<StrikesSection> _strikes;
    private readonly ReportChangesService _changes;
    private readonly TimeProvider _time;

    public ReportService(
        BackendPair backends,
        SectionPipeline<DiplomacySection> diplomacy,
        SectionPipeline<StrikesSection> strikes,
        ReportChangesService changes,
        TimeProvider time)
    {
        _backends = backends;
        _diplomacy = diplomacy;
        _strikes = strikes;
        _changes = changes;
        _time = time;
        // The key keeps apart what was made before a redaction; this frees the memory that holds what was taken out.
        foreach (var backend in backends.All)
            backend.Monitor.Redacted += _copies.Clear;
    }

    /// <summary>The report, whole or not; never later than a second after its turn has come.</summary>
    /// <exception cref="Grpc.Core.RpcException">A service refuses the query itself.</exception>
    /// <exception cref="ProblemException">More is asked for than can be made.</exception>
    public Task<RenderedReport> AnswerAsync(ReportQuery query, ReportFormat format, CancellationToken aborted)
    {
        var key = ReportKey.For(query, query.At ?? Known(), format, Redactions());
        if (_backends.BothOpen && _copies.TryGet(key, out var copy))
            return Task.FromResult(copy);

        // One build serves all who ask for the same at the same time, so none of them may call it off; its deadline does.
        var build = _building.GetOrAdd(key, _ => new(() => BuildAsync(key, query, format)));
        return build.Value.WaitAsync(aborted);
    }

    private RevisionPair? Known() =>
        _backends.Diplomacy.Monitor.KnownRevision is { } ofDiplomacy && _backends.Strikes.Monitor.KnownRevision is { } ofStrikes
            ? new RevisionPair(ofDiplomacy, ofStrikes)
            : null;

    private SectionRevisions Redactions() => new(_backends.Diplomacy.Monitor.Redaction, _backends.Strikes.Monitor.Redaction);

    private async Task<RenderedReport> BuildAsync(ReportKey key, ReportQuery query, ReportFormat format)
    {
        await Task.Yield();
        try
        {
            return await _turns.RunAsync(query, () => MakeAsync(key, query, format));
        }
        finally
        {
            _building.TryRemove(key, out _);
        }
    }

    private async Task<RenderedReport> MakeAsync(ReportKey key, ReportQuery query, ReportFormat format)
    {
        var deadline = _time.GetUtcNow() + SectionLimits.Budget;
        var ofDiplomacy = _diplomacy.AskAsync(SectionQuestions.For(query, query.At?.Diplomacy), deadline);
        var ofStrikes = _strikes.AskAsync(SectionQuestions.For(query, query.At?.Strikes), deadline);
        await Task.WhenAll(ofDiplomacy, ofStrikes);

        var parts = await _changes.CompleteAsync(query, await ofDiplomacy, await ofStrikes, deadline);
        var copy = Copy(query, format, parts);
        if (copy.ETag is not null && PairOf(key, copy, parts) is { } pair)
            _copies.Set(key with { Pair = pair }, copy);
        return copy;
    }

    // What was known at a time may change with the newest pair, so it is kept under that, if it stayed the newest from
    // before the question until after the answers; all else is kept under the pair read.
    private static RevisionPair? PairOf(ReportKey key, RenderedReport copy, ReportParts parts) =>
        key.AsOf is null ? copy.Revisions.Pair
        : key.Pair is { } asked && asked.Diplomacy == parts.Diplomacy.Answer?.NewestRevision && asked.Strikes == parts.Strikes.Answer?.NewestRevision
            ? asked
            : null;

    private static RenderedReport Copy(ReportQuery query, ReportFormat format, ReportParts parts)
    {
        var facts = ReportBuilder.Build(query, parts.Strikes.Answer, parts.Diplomacy.Answer, parts.Changes);
        var report = new Report(
            facts, ToplineWriter.Write(facts),
            Delivery.From(ReportJson.ContentHash(facts), RendererVersion, parts.Diplomacy.State, parts.Strikes.State));
        return new RenderedReport(format.Render(report), report.Delivery.ETag(format.Extension), facts.Revisions, report.Delivery);
    }
}
