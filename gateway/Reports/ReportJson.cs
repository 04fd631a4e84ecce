using System.Text.Json;
using Google.Protobuf;
using Sitrep.Contracts;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Caveats;
using Sitrep.Gateway.Reports.Changes;
using Sitrep.Gateway.Sections;

namespace Sitrep.Gateway.Reports;

/// <summary>A report as JSON: the contract messages by their convention, each citation as its number in <c>sources</c>.</summary>
internal static class ReportJson
{
    /// <summary>The whole report: its facts, then how it was delivered.</summary>
    public static byte[] Render(Report report) => FactsJson.ToUtf8(writer =>
    {
        WriteFacts(writer, report.Facts, report.Toplines);
        DeliveryJson.Write(writer, report.Delivery);
    });

    /// <summary>The digest of the facts without any sentence of ours: the same for ever for one query and pair of revisions.</summary>
    public static string ContentHash(ReportFacts facts) => FactsJson.Hash(writer => WriteFacts(writer, facts, toplines: null));

    private static void WriteFacts(Utf8JsonWriter writer, ReportFacts facts, IReadOnlyList<Topline>? toplines)
    {
        Func<Utf8JsonWriter, IMessage, bool> citations = facts.Citations.WriteNumber;

        QueryJson.Write(writer, facts);
        FactsJson.WriteList(writer, "figures", facts.Figures, figure => RecordJson.Write(writer, figure, citations));
        FactsJson.WriteList(writer, "conflicts", facts.Conflicts, conflict => RecordJson.Write(writer, conflict, citations));
        foreach (var (definition, section) in facts.Sections.OrderBy(section => section.Definition.Letter))
            WriteSection(writer, definition, section, citations);
        FactsJson.WriteList(writer, "coverage", facts.Coverage, coverage => RecordJson.Write(writer, coverage));
        if (toplines is not null)
            FactsJson.WriteList(writer, "toplines", toplines, topline => WriteTopline(writer, topline));
        ChangesJson.Write(writer, facts.Changes, facts.Citations);
        FactsJson.WriteList(writer, "caveats", facts.Caveats, caveat => WriteCaveat(writer, caveat, toplines is null ? null : facts));
        FactsJson.WriteList(writer, "sources", facts.Citations.Sources, source => RecordJson.Write(writer, source));
    }

    private static void WriteSection(
        Utf8JsonWriter writer, SectionDefinition definition, ISection? section, Func<Utf8JsonWriter, IMessage, bool> citations)
    {
        writer.WritePropertyName(definition.Name);
        if (section is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        // What a report has for all sections together does not stand inside one again.
        RecordJson.WriteMembers(writer, section, definition.Shared, citations);
        writer.WriteEndObject();
    }

    private static void WriteTopline(Utf8JsonWriter writer, Topline topline)
    {
        writer.WriteStartObject();
        writer.WriteString("text", topline.Text);
        FactsJson.WriteList(writer, "citations", topline.Citations, writer.WriteNumberValue);
        writer.WriteEndObject();
    }

    private static void WriteCaveat(Utf8JsonWriter writer, Caveat caveat, ReportFacts? textFrom)
    {
        writer.WriteStartObject();
        writer.WriteString("code", caveat.Code);
        FactsJson.WriteList(writer, "arguments", caveat.Arguments, writer.WriteStringValue);
        if (textFrom is not null)
            writer.WriteString("text", CaveatText.Write(caveat, textFrom));
        writer.WriteEndObject();
    }
}
