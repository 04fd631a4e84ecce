using System.Text.Json;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;

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
        writer.WriteStartArray("changes");
        WriteChanges(writer, Backend.StrikesName, learned.Strikes, citations);
        WriteChanges(writer, Backend.DiplomacyName, learned.Diplomacy, citations);
        writer.WriteEndArray();
        writer.WriteNumber("changesMore", learned.Tables.Sum(table => table.ChangesMore));
        writer.WriteStartArray("changeCounts");
        WriteCounts(writer, Backend.StrikesName, learned.Strikes);
        WriteCounts(writer, Backend.DiplomacyName, learned.Diplomacy);
        writer.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter writer, string service, ChangeTable? table, CitationIndex citations)
    {
        foreach (var change in table?.Changes ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("service", service);
            RecordJson.WriteMembers(writer, change, [], citations.WriteNumber);
            writer.WriteEndObject();
        }
    }

    private static void WriteCounts(Utf8JsonWriter writer, string service, ChangeTable? table)
    {
        foreach (var count in table?.Counts ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("service", service);
            RecordJson.WriteMembers(writer, count, []);
            writer.WriteEndObject();
        }
    }
}
