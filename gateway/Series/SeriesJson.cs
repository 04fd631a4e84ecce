using System.Buffers;
using System.Text.Json;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Backends;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Series;

/// <summary>A table of series as JSON: the question, the revision read, and the contract message by its convention.</summary>
internal static class SeriesJson
{
    public const string ContentType = "application/json; charset=utf-8";

    public static byte[] Render(SeriesQuery query, SectionAnswer<SeriesTable> answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions);
        writer.WriteStartObject();
        WriteQuery(writer, query);
        QueryJson.WriteRevisions(writer, RevisionsOf(query, answer.Commit));
        QueryJson.WriteInstant(writer, "cutOff", answer.Commit.Revision > 0 ? answer.Commit.KnownTime?.ToDateTimeOffset() : null);
        RecordJson.WriteMembers(writer, answer.Section, []);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The revision read, as the service's own.</summary>
    public static SectionRevisions RevisionsOf(SeriesQuery query, Commit commit) => query.Service == Backend.DiplomacyName
        ? new(commit.Revision, null)
        : new(null, commit.Revision);

    private static void WriteQuery(Utf8JsonWriter writer, SeriesQuery query)
    {
        writer.WriteStartObject("query");
        writer.WriteString("measure", query.WithLost ? SeriesQueryReader.InterceptedAndLost : EnumWords.Of(query.Measure));
        writer.WriteString("step", EnumWords.Of(query.Step));
        QueryJson.WriteInstant(writer, "start", query.Start);
        QueryJson.WriteInstant(writer, "end", query.Stop);
        writer.WriteString("zone", query.Zone.Id);
        WriteSaid(writer, "by", query.ByItem ? "item" : "");
        WriteSaid(writer, "class", EnumWords.Of(query.ItemClass));
        WriteSaid(writer, "item", query.Item);
        WriteSaid(writer, "region", query.Region);
        WriteSaid(writer, "attacker", query.Attacker);
        WriteSaid(writer, "side", query.Side);
        WriteSaid(writer, "claimant", query.Claimant);
        writer.WriteEndObject();
    }

    private static void WriteSaid(Utf8JsonWriter writer, string name, string value)
    {
        if (value.Length > 0)
            writer.WriteString(name, value);
    }
}
