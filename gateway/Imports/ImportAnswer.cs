using System.Text.Json;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.OpenApi;
using Sitrep.Gateway.Problems;
using Sitrep.Gateway.Reports;

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

    public Task ProgressAsync(ImportProgress progress) => LineAsync("progress", writer => RecordJson.Write(writer, progress), flush: true);

    /// <summary>Ends the answer.</summary>
    public async Task EndAsync(IReadOnlyList<ServiceOutcome> outcomes, Problem? status)
    {
        var rows = RowMerge.Merge([.. outcomes.Select(outcome => outcome.Rows)]);
        foreach (var notice in outcomes.SelectMany(outcome => outcome.Notices).Distinct())
            await LineAsync("notice", writer => RecordJson.Write(writer, notice), flush: false);
        foreach (var row in rows)
            await LineAsync("row", writer => RecordJson.Write(writer, row), flush: false);
        await LineAsync("summary", writer => WriteSummary(writer, rows, outcomes, status), flush: true);
    }

    private void WriteSummary(Utf8JsonWriter writer, IReadOnlyList<RowOutcome> rows, IReadOnlyList<ServiceOutcome> outcomes, Problem? status)
    {
        var counts = rows.CountBy(row => row.Outcome).ToDictionary();
        var revisions = new SectionRevisions(RevisionOf(outcomes, Backend.DiplomacyName), RevisionOf(outcomes, Backend.StrikesName));
        writer.WriteStartObject();
        writer.WriteNumber("new", counts.GetValueOrDefault(Outcome.New));
        writer.WriteNumber("revised", counts.GetValueOrDefault(Outcome.Revised));
        writer.WriteNumber("unchanged", counts.GetValueOrDefault(Outcome.Unchanged));
        writer.WriteNumber("rejected", counts.GetValueOrDefault(Outcome.Rejected));
        writer.WriteNumber("gone", counts.GetValueOrDefault(Outcome.Gone));
        writer.WriteNumber("passedOver", counts.GetValueOrDefault(Outcome.PassedOver));
        writer.WriteNumber("warned", outcomes.Sum(outcome => outcome.Summary.WarnedRows));
        writer.WriteBoolean("published", outcomes.Any(outcome => outcome.Summary.Published));
        QueryJson.WriteRevisions(writer, revisions);
        if (status is not null)
        {
            writer.WriteStartObject("status");
            status.WriteMembers(writer, ProblemWriter.TraceIdOf(context));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static long? RevisionOf(IReadOnlyList<ServiceOutcome> outcomes, string service) =>
        outcomes.FirstOrDefault(outcome => outcome.Backend.Name == service)?.Summary.Revision;

    private async Task LineAsync(string name, Action<Utf8JsonWriter> value, bool flush)
    {
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, RecordJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(name);
            value(writer);
            writer.WriteEndObject();
        }

        // Not called off when the sender leaves: what is written is written, and Kestrel discards what nobody reads.
        await context.Response.BodyWriter.WriteAsync(LineEnd);
        if (flush)
            await context.Response.BodyWriter.FlushAsync();
    }
}
