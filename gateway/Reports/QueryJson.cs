using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Sitrep.Contracts.Json;
using Sitrep.Gateway.Sections;

namespace Sitrep.Gateway.Reports;

/// <summary>What a report answers and what it rests on, as JSON.</summary>
internal static class QueryJson
{
    public static void Write(Utf8JsonWriter writer, ReportFacts facts)
    {
        writer.WriteStartObject("query");
        if (facts.Query.Date is { } date)
            writer.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteInstant(writer, "start", facts.Query.Start);
        WriteInstant(writer, "end", facts.Query.Stop);
        writer.WriteString("zone", facts.Query.Zone.Id);
        if (facts.Query.Region.Length > 0)
            writer.WriteString("region", facts.Query.Region);
        writer.WriteEndObject();

        WriteRevisions(writer, facts.Revisions);
        WriteInstant(writer, "cutOff", facts.CutOff);
    }

    /// <summary>The member <c>revisions</c>: each service's, and the pair that a report is cited by.</summary>
    public static void WriteRevisions(Utf8JsonWriter writer, Revisions revisions)
    {
        writer.WriteStartObject("revisions");
        foreach (var (section, revision) in revisions.All)
        {
            if (revision is { } number)
                writer.WriteNumber(section.Name, number);
            else
                writer.WriteNull(section.Name);
        }

        writer.WriteString("pair", revisions.Pair);
        writer.WriteEndObject();
    }

    /// <summary>An instant as RFC 3339 in UTC, or null.</summary>
    public static void WriteInstant(Utf8JsonWriter writer, string name, DateTimeOffset? instant)
    {
        writer.WritePropertyName(name);
        if (instant is { } at)
            RecordJson.Write(writer, at.ToTimestamp());
        else
            writer.WriteNullValue();
    }
}
