using System.Text.Json;
using Google.Protobuf;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Reports.Changes;

/// <summary>What was learned, as JSON: each change with the service whose revisions its writes are.</summary>
internal static class ChangesJson
{
    /// <summary>What has changed since the last report.</summary>
    public static void Write(Utf8JsonWriter writer, ReportChanges changes, CitationIndex citations)
    {
        writer.WriteStartObject("changesSince");
        QueryJson.WriteInstant(writer, "knownTime", changes.Since);
        QueryJson.WriteInstant(writer, "start", changes.Start);
        QueryJson.WriteInstant(writer, "end", changes.Stop);
        QueryJson.WriteRevisions(writer, changes.Learned.Left);
        writer.WriteEndObject();
        Write(writer, changes.Learned, citations);
    }

    /// <summary>The members <c>changes</c>, <c>changesMore</c> and <c>changeCounts</c>.</summary>
    public static void Write(Utf8JsonWriter writer, LearnedChanges learned, CitationIndex citations)
    {
        WriteList(writer, "changes", learned, table => table.Changes, citations);
        writer.WriteNumber("changesMore", learned.Tables.Sum(table => table.ChangesMore));
        WriteList(writer, "changeCounts", learned, table => table.Counts, citations);
    }

    private static void WriteList(
        Utf8JsonWriter writer, string name, LearnedChanges learned, Func<ChangeTable, IEnumerable<IMessage>> items, CitationIndex citations)
    {
        writer.WriteStartArray(name);
        foreach (var (section, table) in learned.All)
        {
            foreach (var item in table is null ? [] : items(table))
            {
                writer.WriteStartObject();
                writer.WriteString("service", section.Name);
                RecordJson.WriteMembers(writer, item, [], citations.WriteNumber);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }
}
