using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Google.Protobuf;
using Sitrep.Contracts.Json;
using Sitrep.Diplomacy.V1;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports.Caveats;
using Sitrep.Strikes.V1;

namespace Sitrep.Gateway.Reports;

/// <summary>A report as JSON: the contract messages by their convention, each citation as its number in <c>sources</c>.</summary>
internal static class ReportJson
{
    // What stands at the top of a report, for both sections together, does not stand inside a section again.
    public static readonly int[] SharedOfStrikes =
    [
        StrikesSection.FiguresFieldNumber, StrikesSection.ConflictsFieldNumber, StrikesSection.CaveatsFieldNumber,
        StrikesSection.CoverageFieldNumber, StrikesSection.SourcesFieldNumber,
    ];

    public static readonly int[] SharedOfDiplomacy =
    [
        DiplomacySection.FiguresFieldNumber, DiplomacySection.ConflictsFieldNumber, DiplomacySection.CaveatsFieldNumber,
        DiplomacySection.CoverageFieldNumber, DiplomacySection.SourcesFieldNumber,
    ];

    /// <summary>The whole report: its facts, then how it was delivered.</summary>
    public static byte[] Render(Report report) => Write(writer =>
    {
        WriteFacts(writer, report.Facts, report.Toplines);
        DeliveryJson.Write(writer, report.Delivery);
    }).WrittenSpan.ToArray();

    /// <summary>The digest of the facts without any sentence of ours: the same for ever for one query and pair of revisions.</summary>
    public static string ContentHash(ReportFacts facts) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Write(writer => WriteFacts(writer, facts, toplines: null)).WrittenSpan))}";

    private static ArrayBufferWriter<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }

    private static void WriteFacts(Utf8JsonWriter writer, ReportFacts facts, IReadOnlyList<Topline>? toplines)
    {
        Func<Utf8JsonWriter, IMessage, bool> citations = (json, message) =>
        {
            if (message is not Citation citation) return false;
            json.WriteNumberValue(facts.Citations.NumberOf(citation));
            return true;
        };

        QueryJson.Write(writer, facts);
        WriteList(writer, "figures", facts.Figures, figure => RecordJson.Write(writer, figure, citations));
        WriteList(writer, "conflicts", facts.Conflicts, conflict => RecordJson.Write(writer, conflict, citations));
        WriteSection(writer, "diplomacy", facts.Diplomacy, SharedOfDiplomacy, citations);
        WriteSection(writer, "strikes", facts.Strikes, SharedOfStrikes, citations);
        WriteList(writer, "coverage", facts.Coverage, coverage => RecordJson.Write(writer, coverage));
        if (toplines is not null) WriteList(writer, "toplines", toplines, topline => WriteTopline(writer, topline));
        WriteList(writer, "caveats", facts.Caveats, caveat => WriteCaveat(writer, caveat, toplines is null ? null : facts));
        WriteList(writer, "sources", facts.Citations.Sources, source => SourceJson.Write(writer, source));
    }

    private static void WriteSection(
        Utf8JsonWriter writer, string name, IMessage? section, int[] exceptFields, Func<Utf8JsonWriter, IMessage, bool> citations)
    {
        writer.WritePropertyName(name);
        if (section is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        RecordJson.WriteMembers(writer, section, exceptFields, citations);
        writer.WriteEndObject();
    }

    private static void WriteTopline(Utf8JsonWriter writer, Topline topline)
    {
        writer.WriteStartObject();
        writer.WriteString("text", topline.Text);
        WriteList(writer, "citations", topline.Citations, writer.WriteNumberValue);
        writer.WriteEndObject();
    }

    private static void WriteCaveat(Utf8JsonWriter writer, Caveat caveat, ReportFacts? textFrom)
    {
        writer.WriteStartObject();
        writer.WriteString("code", caveat.Code);
        WriteList(writer, "arguments", caveat.Arguments, writer.WriteStringValue);
        if (textFrom is not null) writer.WriteString("text", CaveatText.Of(caveat, textFrom));
        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }
}
