using System.Text.Json;
using Google.Protobuf;
using Sitrep.Contracts.Json;
using Sitrep.Evidence.V1;

namespace Sitrep.Gateway.Reports;

/// <summary>One entry of the list of sources as JSON: who speaks, and the page or post on which.</summary>
internal static class SourceJson
{
    // An entry says who speaks and under which terms; what only keeps the register is left out.
    public static readonly int[] RegisterOnly =
    [
        Source.IdFieldNumber, Source.EtagFieldNumber, Source.WithdrawnReasonFieldNumber, Source.PrimaryForFieldNumber,
        Source.PostingIntervalFieldNumber, Source.PagePatternsFieldNumber, Source.CitationsFieldNumber,
    ];

    public static readonly int[] WrittenApart = [Citation.SourceFieldNumber, Citation.WordsFieldNumber];

    public static void Write(Utf8JsonWriter writer, NumberedSource entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("source", entry.Source.Id);
        RecordJson.WriteMembers(writer, WithReliability(entry.Source), RegisterOnly);
        RecordJson.WriteMembers(writer, entry.Citation, WrittenApart);
        writer.WriteStartArray("words");
        foreach (var words in entry.Words)
            writer.WriteStringValue(words);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // A source that the desk has not graded is F: it cannot be judged.
    private static IMessage WithReliability(Source source)
    {
        if (source.Reliability != Reliability.Unspecified)
            return source;
        var graded = source.Clone();
        graded.Reliability = Reliability.F;
        return graded;
    }
}
