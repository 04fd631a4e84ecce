using System.Text.Json;
using Google.Protobuf;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;
using Sitrep.Gateway.Reports;
using Sitrep.Gateway.Reports.Changes;

namespace Sitrep.Gateway.Comparisons;

/// <summary>A comparison as JSON: the contract messages by their convention, each citation as its number in <c>sources</c>.</summary>
internal static class ComparisonJson
{
    /// <summary>The whole comparison: its facts, then how it was delivered.</summary>
    public static byte[] Render(DeliveredComparison comparison) => FactsJson.ToUtf8(writer =>
    {
        WriteFacts(writer, comparison.Facts);
        DeliveryJson.Write(writer, comparison.Delivery);
    });

    /// <summary>The digest of the facts: the same for ever for one query and the revisions on both sides.</summary>
    public static string ContentHash(Comparison facts) => FactsJson.Hash(writer => WriteFacts(writer, facts));

    private static void WriteFacts(Utf8JsonWriter writer, Comparison facts)
    {
        writer.WriteStartObject("query");
        writer.WriteString("zone", facts.Right.Query.Zone.Id);
        if (facts.Right.Query.Region.Length > 0)
            writer.WriteString("region", facts.Right.Query.Region);
        writer.WriteEndObject();
        WriteSide(writer, "left", facts.Left);
        WriteSide(writer, "right", facts.Right);
        FactsJson.WriteList(writer, "figures", facts.Figures, figure => WriteFigure(writer, figure, facts.Citations.WriteNumber));
        if (facts.Learned is { } learned)
            ChangesJson.Write(writer, learned, facts.Citations);
        FactsJson.WriteList(writer, "sources", facts.Citations.Sources, source => RecordJson.Write(writer, source));
    }

    private static void WriteSide(Utf8JsonWriter writer, string name, ReportFacts side)
    {
        writer.WriteStartObject(name);
        QueryJson.WriteInstant(writer, "start", side.Query.Start);
        QueryJson.WriteInstant(writer, "end", side.Query.Stop);
        QueryJson.WriteRevisions(writer, side.Revisions);
        QueryJson.WriteInstant(writer, "cutOff", side.CutOff);
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, FigureChange change, Func<Utf8JsonWriter, IMessage, bool> citations)
    {
        writer.WriteStartObject();
        writer.WriteString("id", change.Figure.Id);
        writer.WriteString("change", change.Change);
        WriteFigure("left", change.Left);
        WriteFigure("right", change.Right);
        writer.WriteEndObject();

        void WriteFigure(string name, Figure? figure)
        {
            writer.WritePropertyName(name);
            if (figure is null)
                writer.WriteNullValue();
            else
                RecordJson.Write(writer, figure, citations);
        }
    }
}
