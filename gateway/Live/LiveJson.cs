using System.Buffers;
using System.Net.ServerSentEvents;
using Google.Protobuf.WellKnownTypes;

namespace Sitrep.Gateway.Live;

/// <summary>The data of an event as one line of JSON.</summary>
internal static class LiveJson
{
    public static void Write(SseItem<LiveEvent> item, IBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions);
        RecordJson.Write(writer, item.Data.Message, (json, message) =>
        {
            if (message is not Any)
                return false;
            RecordJson.Write(json, item.Data.Record!);
            return true;
        });
    }
}
