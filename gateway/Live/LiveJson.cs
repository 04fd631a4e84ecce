using System.Buffers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Sitrep.Contracts.Json;
using Sitrep.Gateway.Reports;

namespace Sitrep.Gateway.Live;

/// <summary>The data of an event as one line of JSON.</summary>
internal static class LiveJson
{
    public static void Write(SseItem<LiveEvent> item, IBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions);
        writer.WriteStartObject();
        switch (item.Data)
        {
            case ChangeEvent change:
                writer.WriteNumber("revision", change.Message.Revision);
                QueryJson.WriteInstant(writer, "knownTime", change.Message.KnownTime?.ToDateTimeOffset());
                writer.WriteString("service", change.Service);
                writer.WritePropertyName("record");
                RecordJson.Write(writer, change.Message.Record!);
                break;
            case CheckpointEvent checkpoint:
                writer.WriteString("pair", checkpoint.Pair);
                DeliveryJson.WriteSections(writer, checkpoint.Sections);
                break;
            case SectionEvent section:
                writer.WriteString("service", section.State.Name);
                DeliveryJson.WriteState(writer, section.State);
                break;
        }

        writer.WriteEndObject();
    }
}
