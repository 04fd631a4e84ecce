namespace Sitrep.Gateway.Imports;

/// <summary>The answer to an import: NDJSON with progress, notices about the file, an outcome per row, and a summary
/// as the last line.</summary>
internal sealed class ImportAnswer(HttpContext context)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Begins the answer; from now on a failure can only be told in the summary.</summary>
    public void Begin()
    {
        context.Response.ContentType = MediaTypes.Ndjson;
        context.Response.Headers.CacheControl = "no-store";
    }

    public Task ProgressAsync(ImportProgress progress) => LineAsync(new() { Progress = progress }, flush: true);

    /// <summary>Ends the answer.</summary>
    public async Task EndAsync(IReadOnlyList<ServiceOutcome> outcomes, Problem? status)
    {
        var rows = RowMerge.Merge([.. outcomes.Select(outcome => outcome.Rows)]);
        foreach (var notice in outcomes.SelectMany(outcome => outcome.Notices).Distinct())
            await LineAsync(new() { Notice = notice }, flush: false);
        foreach (var row in rows)
            await LineAsync(new() { Row = row }, flush: false);
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

    // Not called off when the sender leaves: what is written is written, and Kestrel discards what nobody reads.
    private async Task LineAsync(V1.ImportLine line, bool flush)
    {
        await context.Response.BodyWriter.WriteAsync(RecordJson.ToUtf8(line));
        await context.Response.BodyWriter.WriteAsync(LineEnd);
        if (flush)
            await context.Response.BodyWriter.FlushAsync();
    }
}
