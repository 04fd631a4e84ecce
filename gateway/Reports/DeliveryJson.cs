using System.Text.Json;

namespace Sitrep.Gateway.Reports;

/// <summary>How a report was delivered, as JSON.</summary>
internal static class DeliveryJson
{
    public static void Write(Utf8JsonWriter writer, Delivery delivery)
    {
        writer.WriteStartObject("delivery");
        writer.WriteString("contentHash", delivery.ContentHash);
        writer.WriteString("renderer", delivery.Renderer);
        writer.WriteBoolean("partial", delivery.Partial);
        WriteGaps(writer, delivery);
        writer.WriteEndObject();
    }

    /// <summary>The members <c>unreachable</c> and <c>sections</c>, which a refusal carries too.</summary>
    public static void WriteGaps(Utf8JsonWriter writer, Delivery delivery)
    {
        writer.WriteStartArray("unreachable");
        foreach (var name in delivery.Unreachable)
            writer.WriteStringValue(name);
        writer.WriteEndArray();

        WriteSections(writer, delivery.Sections);
    }

    /// <summary>The member <c>sections</c>: the state of each by its name.</summary>
    public static void WriteSections(Utf8JsonWriter writer, IEnumerable<SectionState> sections)
    {
        writer.WriteStartObject("sections");
        foreach (var section in sections)
        {
            writer.WriteStartObject(section.Name);
            WriteState(writer, section);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>The members of a section's state.</summary>
    public static void WriteState(Utf8JsonWriter writer, SectionState section)
    {
        writer.WriteString("state", section.State);
        QueryJson.WriteInstant(writer, "since", section.Since);
        writer.WriteString("reason", section.Reason);
    }
}
