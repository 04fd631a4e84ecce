using System.Buffers;

namespace Sitrep.Gateway.Imports;

/// <summary>The answer to an import: NDJSON with progress, notices about the file, an outcome per row, and a summary
/// as the last line.</summary>
internal sealed class ImportAnswer(HttpContext context) : IDisposable
{
    /// <summary>How often a sender hears how far it is.</summary>
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(0.5);

    /// <summary>Bytes that are handed to the connection at once: each hand-over of a line alone would be a system call.</summary>
    private const int FlushBytes = 64 * 1024;

    private readonly Utf8JsonWriter _writer = new(context.Response.BodyWriter, RecordJson.WriterOptions);
    private long _unflushed;

    /// <summary>Answers with what was tried; or has it written, and answers with what became of it as it comes.</summary>
    /// <exception cref="ProblemException">Every part failed, and soon.</exception>
    public async Task SendAsync(ServiceWork work, IReadOnlyList<ServiceOutcome> tried, bool isDryRun)
    {
        if (isDryRun)
        {
            Begin();
            await EndAsync(tried, status: null);
            return;
        }

        var progress = new ConcurrentDictionary<Backend, ImportProgress>();
        foreach (var service in tried.Where(service => !service.IsAllElsewhere))
            progress[service.Backend] = new();
        var writing = work.WriteAsync(tried, (backend, at) => progress[backend] = at);
        await Task.WhenAny(writing, Task.Delay(UploadLimits.HeldBack, work.Time));
        if (writing.IsCompletedSuccessfully && Array.TrueForAll(await writing, part => part.Problem is not null))
            throw new ProblemException((await writing)[0].Problem!);

        Begin();
        do
            await LineAsync(new() { Progress = AllAt(progress.Values) }, flush: true);
        while (await Task.WhenAny(writing, Task.Delay(ProgressInterval, work.Time)) != writing);
        var parts = await writing;
        var failed = Array.Find(parts, part => part.Problem is not null);
        await EndAsync(
            [.. parts.Select(part => part.Outcome).OfType<ServiceOutcome>()],
            failed is null ? null : ImportProblems.HalfDone(failed.Problem!, failed.Backend.Name, work.Completes));
    }

    // From now on a failure can only be told in the summary.
    private void Begin()
    {
        context.Response.ContentType = MediaTypes.Ndjson;
        context.Response.Headers.CacheControl = Caching.Never;
    }

    // The services together are as far as the one that is behind.
    private static ImportProgress AllAt(ICollection<ImportProgress> services) =>
        new() { Rows = services.Select(at => at.Rows).DefaultIfEmpty().Min(), Bytes = services.Select(at => at.Bytes).DefaultIfEmpty().Min() };

    private async Task EndAsync(IReadOnlyList<ServiceOutcome> outcomes, Problem? status)
    {
        var rows = RowMerge.Merge([.. outcomes.Select(outcome => outcome.Rows)]);
        foreach (var notice in outcomes.SelectMany(outcome => outcome.Notices).Distinct())
            await LineAsync(new() { Notice = notice });
        foreach (var row in rows)
            await LineAsync(new() { Row = row });
        await LineAsync(new() { Summary = ResultOf(rows, outcomes, status) }, flush: true);
    }

    private V1.ImportResult ResultOf(IReadOnlyList<RowOutcome> rows, IReadOnlyList<ServiceOutcome> outcomes, Problem? status)
    {
        var counts = rows.CountBy(row => row.Outcome).ToDictionary();
        var revisions = context.RequestServices.GetRequiredService<SectionList>().Revisions(section =>
            outcomes.FirstOrDefault(outcome => outcome.Backend.Section == section)?.Summary.Revision);
        return new()
        {
            New = counts.GetValueOrDefault(Outcome.New),
            Revised = counts.GetValueOrDefault(Outcome.Revised),
            Unchanged = counts.GetValueOrDefault(Outcome.Unchanged),
            Rejected = counts.GetValueOrDefault(Outcome.Rejected),
            Gone = counts.GetValueOrDefault(Outcome.Gone),
            PassedOver = counts.GetValueOrDefault(Outcome.PassedOver),
            Warned = outcomes.Sum(outcome => outcome.Summary.WarnedRows),
            Published = outcomes.Any(outcome => outcome.Summary.Published),
            Revisions = revisions.ToMessage(),
            Status = status?.ToMessage(ProblemWriter.TraceIdOf(context)),
        };
    }

    public void Dispose() => _writer.Dispose();

    // Not called off when the sender leaves: what is written is written, and Kestrel discards what nobody reads.
    private async Task LineAsync(V1.ImportLine line, bool flush = false)
    {
        var body = context.Response.BodyWriter;
        RecordJson.Write(_writer, line);
        _writer.Flush();
        _unflushed += _writer.BytesCommitted + 1;
        _writer.Reset(body);
        body.Write("\n"u8);
        if (!flush && _unflushed < FlushBytes)
            return;
        _unflushed = 0;
        await body.FlushAsync();
    }
}
